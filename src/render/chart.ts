import { drawBars } from './chart/bars.ts';
import { drawDots } from './chart/dots.ts';
import { drawMatrix } from './chart/matrix.ts';
import { drawPairs } from './chart/pairs.ts';
import type { Drawn } from './chart/signs.ts';
import { drawStrips } from './chart/strips.ts';
import type { Chart, Drawing } from './document.ts';
import { escaped, joined } from './escape.ts';

/**
 * A chart as a picture of lines (domain 5, section 12): titled, described, told apart by shape and hatching as well as by
 * colour, never wider than a telephone can show. `place` keeps its names apart from those of other charts on the page.
 */
export function drawingOf({ title, sentence, drawing }: Chart, place: string): string {
  const { width, height, marks } = draw(drawing, place);
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return joined([
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${place}-t ${place}-d" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">`,
    `<title id="${place}-t">${escaped(title)}</title><desc id="${place}-d">${escaped(sentence)}</desc>`,
    `<defs><pattern id="${place}-h" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    '<rect class="c-paper" width="5" height="5"/><path class="c-hatch" d="M1 0V5"/></pattern></defs>',
    marks,
    '</svg>',
  ]);
}

function draw(drawing: Drawing, place: string): Drawn {
  switch (drawing.kind) {
    case 'bars':
      return drawBars(drawing, place);
    case 'dots':
      return drawDots(drawing);
    case 'strips':
      return drawStrips(drawing, place);
    case 'matrix':
      return drawMatrix(drawing);
    case 'pairs':
      return drawPairs(drawing);
  }
}
