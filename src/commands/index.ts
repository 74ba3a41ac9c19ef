import { KINDS } from '../kinds/index.ts';
import type { Kind } from '../model/kind.ts';
import { authorityAdd } from './authority-add.ts';
import { authorityLeave } from './authority-leave.ts';
import { authorityLine } from './authority-line.ts';
import { authorityReturn } from './authority-return.ts';
import { authoritySeat } from './authority-seat.ts';
import { caseAsk, reviewNew } from './case-ask.ts';
import { check } from './check.ts';
import { config } from './config.ts';
import { connect } from './connect.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { edit, makeEdit } from './edit.ts';
import { exportOut } from './export.ts';
import { feature } from './feature.ts';
import { find } from './find.ts';
import { form } from './form.ts';
import { gitSetup } from './git-setup.ts';
import { history } from './history.ts';
import { importIn } from './import.ts';
import { init } from './init.ts';
import { join } from './join.ts';
import { list, makeList } from './list.ts';
import { mark } from './mark.ts';
import { mergeEntry } from './merge-entry.ts';
import { makeNew } from './new.ts';
import { makeOverview } from './overview.ts';
import { MESSAGE_VERBS } from './message.ts';
import { messages } from './messages.ts';
import { pack } from './pack.ts';
import { pause } from './pause.ts';
import { privacy } from './privacy.ts';
import { publish } from './publish.ts';
import { pushGate } from './push-gate.ts';
import { refine } from './refine.ts';
import { report } from './report.ts';
import { rescue } from './rescue.ts';
import { rest } from './rest.ts';
import { makeResume } from './resume.ts';
import { settle } from './settle.ts';
import { share } from './share.ts';
import { show } from './show.ts';
import { status } from './status.ts';
import { sync } from './sync.ts';
import { timeline } from './timeline.ts';
import { makeTransitions } from './transition.ts';
import { keepTyped } from './typed-words.ts';
import { redo, undo } from './undo.ts';
import type { Verb } from './verb.ts';
import { VIEWS } from './views.ts';
import { whoami } from './whoami.ts';
import { withdraw } from './withdraw.ts';

export { realDisk } from '../store/disk.ts';

/** The words a command may begin with: the kinds, and messages, which are words inside an entry. */
export const NOUNS = [
  ...KINDS,
  { name: 'message', plural: 'messages', summary: 'Words that may be quoted, by role only', verb: 'new' },
] as const;

/** Beginnings that take other flags than their kind's fields. */
const OWN_BEGINNINGS: readonly Verb[] = [authorityAdd, reviewNew];

/** What follows from a kind's declaration alone. */
const verbsOf = (kind: Kind): readonly Verb[] => [
  OWN_BEGINNINGS.find((verb) => verb.noun === kind.name) ?? makeNew(kind),
  makeList(kind),
  makeEdit(kind),
  VIEWS.find((verb) => verb.noun === kind.name) ?? makeOverview(kind),
  ...makeTransitions(kind),
];

/** THE TABLE OF CONTENTS: every command, in the order of help. Those of the kinds follow from their declarations. */
const DECLARED: readonly Verb[] = [
  status,
  demo,
  init,
  join,
  ...KINDS.flatMap(verbsOf),
  authoritySeat,
  authorityLeave,
  authorityReturn,
  authorityLine,
  refine,
  caseAsk,
  show,
  history,
  list,
  find,
  edit,
  mark,
  share,
  withdraw,
  sync,
  settle,
  undo,
  redo,
  report,
  pack,
  publish,
  feature,
  timeline,
  messages,
  ...MESSAGE_VERBS,
  exportOut,
  importIn,
  rest,
  pause,
  makeResume(() => DECLARED),
  rescue,
  check,
  doctor,
  whoami,
  privacy,
  config,
  connect,
  form,
  gitSetup,
  mergeEntry,
  pushGate,
];

/** Every command, those that take words keeping them until they are saved. */
export const VERBS: readonly Verb[] = DECLARED.map(keepTyped);
