import type { Code } from '../reports/codebook.ts';
import type { Guid } from './guid.ts';
import { XML_HEAD, xmlBlock, xmlElement, xmlText } from './xml.ts';

/** What this program calls itself in files for other software; no number, so that bytes repeat. */
export const ORIGIN = 'lea';

/** A codebook file of REFI-QDA 1.5: what other software takes in as its codes. */
export const qdcFile = (codes: readonly Code[], guid: Guid): string =>
  `${XML_HEAD}${xmlBlock('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin: ORIGIN }, [codesXml(codes, guid)])}\n`;

/** The codes, each with those beneath it; the same in a codebook and in a project. */
export const codesXml = (codes: readonly Code[], guid: Guid): string =>
  xmlBlock(
    'Codes',
    {},
    codes.map((code) => codeXml(code, guid)),
  );

const codeXml = ({ key, name, about, isCodable, codes }: Code, guid: Guid): string =>
  xmlBlock('Code', { guid: guid(key), name, isCodable: String(isCodable) }, [
    ...(about === '' ? [] : [xmlElement('Description', {}, [xmlText(about.replaceAll(/\s+/g, ' '))])]),
    ...codes.map((each) => codeXml(each, guid)),
  ]);
