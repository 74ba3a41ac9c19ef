import { fault } from '../model/fault.ts';
import { text } from '../model/field.ts';
import { nearest } from '../model/near.ts';
import type { Figure } from '../reports/figure.ts';
import { figuresNamed } from '../reports/figures-of-views.ts';
import { whyData } from '../render/briefing-data.ts';
import { whyPage, type WhyShown } from '../render/why-page.ts';
import { asFlag } from './answers.ts';
import type { Desk } from './desk.ts';
import { answered } from './for-programs.ts';
import { shortId } from './naming.ts';
import type { World } from './world.ts';

/** The flag that opens a figure of a view. */
export const whyFlag = asFlag(
  text('The entries behind a number, by its word; every number alone', { alone: 'all' }),
);

/** The entries behind the numbers of a view that a word asks for: as many items as each number shows. */
export function tellFigures(
  all: readonly Figure[],
  key: string,
  shown: Omit<WhyShown, 'shortId'>,
  desk: Desk,
  world: World,
): void {
  const figures = figuresNamed(all, key);
  if (figures.length === 0 && key !== 'all') {
    const near = nearest(
      key,
      all.map((figure) => figure.key),
    );
    throw fault('MISUSED', {
      why: `No number here is called "${key}".${near === undefined ? '' : ` Did you mean ${near}?`}`,
      hint: 'the same command with --why alone names them all',
    });
  }
  if (!answered({ schema: 'lea.why/1', data: () => whyData(figures, shown.readWith) }, desk, world))
    world.out(whyPage(figures, { ...shown, shortId: (id) => shortId({ id }, desk.reading.all) }));
}
