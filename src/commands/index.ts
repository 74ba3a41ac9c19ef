import { KINDS } from '../kinds/index.ts';
import { authorityLeave } from './authority-leave.ts';
import { authorityLine } from './authority-line.ts';
import { authorityReturn } from './authority-return.ts';
import { authoritySeat } from './authority-seat.ts';
import { caseAsk } from './case-ask.ts';
import { check } from './check.ts';
import { config } from './config.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { edit, makeEdit } from './edit.ts';
import { gitSetup } from './git-setup.ts';
import { init } from './init.ts';
import { join } from './join.ts';
import { list, makeList } from './list.ts';
import { mark } from './mark.ts';
import { makeNew } from './new.ts';
import { makeOverview } from './overview.ts';
import { privacy } from './privacy.ts';
import { refine } from './refine.ts';
import { report } from './report.ts';
import { resume } from './resume.ts';
import { schema } from './schema.ts';
import { share } from './share.ts';
import { show } from './show.ts';
import { status } from './status.ts';
import { sync } from './sync.ts';
import { makeTransitions } from './transition.ts';
import type { Verb } from './verb.ts';
import { whoami } from './whoami.ts';
import { withdraw } from './withdraw.ts';

export { realDisk } from '../store/disk.ts';
export { KINDS as NOUNS } from '../kinds/index.ts';

/** THE TABLE OF CONTENTS: every command, in the order of help. Those of the kinds follow from their declarations. */
export const VERBS: readonly Verb[] = [
  ...[status, demo, init, join],
  ...KINDS.flatMap((kind) => [makeNew(kind), makeList(kind), makeEdit(kind), makeOverview(kind), ...makeTransitions(kind)]),
  ...[authoritySeat, authorityLeave, authorityReturn, authorityLine, refine, caseAsk],
  ...[show, list, edit, mark, share, withdraw, sync],
  ...[report],
  ...[resume, check, doctor],
  ...[whoami, privacy, config, schema, gitSetup],
];
