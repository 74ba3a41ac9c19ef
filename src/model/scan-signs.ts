/** One thing that must not leave unlooked at: what it is called, how it looks, and what else has to hold. */
export interface Sign {
  readonly what: CertainSign;
  readonly pattern: RegExp;
  readonly holds?: (found: string) => boolean;
}

/** What stops a share until it is changed or passed by name. */
export type CertainSign =
  | 'e-mail'
  | 'telephone'
  | 'postcode'
  | 'national insurance number'
  | 'nhs number'
  | 'pupil number'
  | 'birth date'
  | 'safeguarding';

/** The letters that begin a postcode. Anything else, such as `K1` or `P4`, is none. */
const AREAS =
  'AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|' +
  'G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|' +
  'OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|' +
  'WN|WR|WS|WV|YO|ZE';
/** What may not stand right before: a letter or figure, or what joins a token to an id, a seat, a reference or a path. */
const FRESH = String.raw`(?<![\p{L}\p{N}_/#.@+-])`;
const DATE = String.raw`(?:\d{1,2}[./ -]\d{1,2}[./ -]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*(?: \d{4})?)`;

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** The certain signs (store-and-sync.md, section 11, step 2). Of two that overlap, the first listed stands. */
export const SIGNS: readonly Sign[] = [
  {
    what: 'e-mail',
    pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu,
  },
  {
    what: 'birth date',
    pattern: new RegExp(
      String.raw`\b(?:born(?: on)?|d\.?o\.?b\.?|date of birth|birth ?da(?:te|y)):?(?: (?:is|was|on))? ${DATE}`,
      'giu',
    ),
  },
  {
    what: 'telephone',
    pattern: new RegExp(String.raw`${FRESH}\(?(?:\+|0)\d[\d \u00A0().-]{7,18}\d(?![\p{L}\p{N}])`, 'gu'),
    holds: (found) => {
      const digits = digitsOf(found);
      if (/^\d{1,2}[.-]\d{1,2}[.-]\d{2,4}/.test(found)) return false;
      if (found.includes('+') || digits.startsWith('00')) return digits.length >= 9 && digits.length <= 15;
      return digits.length === 10 || digits.length === 11;
    },
  },
  {
    what: 'nhs number',
    pattern: new RegExp(String.raw`${FRESH}\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{L}\p{N}/-])`, 'gu'),
    holds: (found) => hasNhsCheck(digitsOf(found)),
  },
  {
    what: 'national insurance number',
    pattern: new RegExp(
      String.raw`${FRESH}(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])`,
      'giu',
    ),
  },
  {
    what: 'pupil number',
    pattern: new RegExp(String.raw`${FRESH}[A-HJ-NP-RT-Z]\d{11}[A-HJ-NP-RT-Z\d](?![\p{L}\p{N}])`, 'giu'),
  },
  {
    what: 'postcode',
    pattern: new RegExp(
      String.raw`${FRESH}(?:${AREAS})\d[\dA-Z]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])`,
      'giu',
    ),
    // A print such as b123ef, and "e1 2nd", only look like one.
    holds: (found) =>
      !/\d(?:st|nd|rd|th)$/.test(found) && (found.includes(' ') || found === found.toUpperCase()),
  },
  {
    what: 'safeguarding',
    pattern:
      /\b(?:safeguarding (?:referral|concern|case|alert|disclosure|investigation|allegation)s?|child protection (?:plan|conference|register|enquiry|investigation|case|concern)s?|child in need (?:plan|meeting)s?|section 47|mash referral|strategy meeting about|(?:care|supervision|emergency protection) order|taken into care|looked[- ]after child|at risk of (?:significant )?harm|(?:physical|sexual|emotional|domestic)(?:ly)? abuse[ds]?|disclosed (?:abuse|that (?:he|she|they))|child sexual exploitation|county lines|female genital mutilation)\b/gi,
  },
];

/** The last figure of an NHS number is a check on the nine before it. */
function hasNhsCheck(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 9)).reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  return (11 - (sum % 11)) % 11 === Number(digits.at(9)) && new Set(digits).size > 1;
}
