import { yes } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { nearest } from '../model/near.ts';
import { handedRound } from '../reports/handed-round.ts';
import { featuresOf, placeNames } from '../reports/labels.ts';
import { featureData } from '../render/views-data.ts';
import { featurePage } from '../render/feature-page.ts';
import { asFlag } from './answers.ts';
import { openDesk } from './desk.ts';
import { documentFlags, formOf, isHandedRound } from './document-form.ts';
import { answered, withFormat } from './for-programs.ts';
import { groundOf } from './ground.ts';
import { handOut } from './hand-out.ts';
import { tellUnreadable } from './receipts.ts';
import { tellFigures, whyFlag } from './why.ts';
import { defineVerb } from './verb.ts';

/** One key feature, chief officers and participating officers side by side, never merged. */
export const feature = defineVerb({
  name: 'feature',
  summary: 'One key feature, both groups side by side.',
  args: [
    {
      name: 'feature',
      help: 'Which key feature: purpose, enquiry, trust, facilitation or power',
      several: true,
    },
  ],
  flags: {
    why: whyFlag,
    'hand-round': asFlag(yes('The edition to hand round: no quiet authority is named')),
    ...documentFlags,
  },
  examples: ['lea feature trust'],
  writes: false,
  without: ['plain', 'quiet'],
  run: async (given, world) => {
    const { featureReport } = await import('../reports/feature.ts');
    const desk = await openDesk(world, { onlyReads: true });
    const form = formOf(given.flags, world);
    const whole = await groundOf(desk, world);
    const ground = isHandedRound(form) ? handedRound(whole) : whole;
    const features = featuresOf(ground.network);
    const typed = (given.args['feature'] ?? '').toLowerCase();
    const key = features.find((f) => f.key === typed || f.label.toLowerCase() === typed)?.key ?? typed;
    const made = featureReport(ground, key, given.flags['hand-round'] === true || isHandedRound(form));
    if (made === undefined) {
      const near = nearest(
        typed,
        features.map((f) => f.key),
      );
      const list = features.map((f) => f.key).join(', ');
      throw fault('MISUSED', {
        why: `"${typed}" is not a key feature here. ${near === undefined ? `They are: ${list}.` : `Did you mean ${near}?`}`,
        hint: 'lea feature trust',
      });
    }
    if (given.flags.why !== undefined) {
      const { figuresOfFeature } = await import('../reports/figures-of-views.ts');
      const shown = { asAt: ground.asAt, name: placeNames(ground), handRound: isHandedRound(form) };
      tellFigures(figuresOfFeature(made), given.flags.why, shown, desk, world);
    } else if (isHandedRound(form)) {
      const { featureDocument } = await import('../render/documents/feature.ts');
      await handOut(featureDocument(made, ground.network.name), form, given.flags, world);
    } else if (
      !answered({ schema: 'lea.feature/1', data: () => featureData(made) }, desk, withFormat(form, world))
    )
      world.out(featurePage(made, world.settings));
    tellUnreadable(desk, world);
    return 'fine';
  },
});
