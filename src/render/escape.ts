import { forTerminal } from './safe.ts';

/** Every sign that could end the place it stands in (store-and-sync.md, section 12). */
const SIGNS = /[&<>"'`=/]/g;

/**
 * Text made safe between tags and between quotation marks, in HTML and in XML: without controls and what nobody sees,
 * every sign that could mean something written as its number. Line ends become spaces.
 */
export const escaped = (text: string): string =>
  forTerminal(text).replaceAll(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`);

/** One part of markup; none where there is nothing to hold. */
export const joined = (parts: readonly string[]): string => parts.join('');

/** Where a link may lead: to the web, to a mailbox, within the document, to a page beside it. */
const LEADS =
  /^(?:https?:\/\/|mailto:|#[a-z0-9-]+$|(?:\.\.\/)?(?:[a-z0-9-]+\/)?[a-z0-9-]+\.html(?:#[a-z0-9-]+)?$)/i;

/** The address of a link, where it may be followed at all. */
export const addressOf = (link: string | undefined): string | undefined =>
  link !== undefined && LEADS.test(link.trim()) ? link.trim() : undefined;
