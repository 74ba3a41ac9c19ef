import type { Pack } from '../reports/pack.ts';
import { actionData, briefingData, figureData, messageData } from './briefing-data.ts';

/** The pack of a meeting for programs: its parts in the order of the page, and the whole briefing. */
export const packData = (pack: Pack) => ({
  meeting: {
    id: pack.meeting.id,
    title: pack.meeting.values.title,
    date: pack.meeting.values.date,
    group: pack.meeting.values.group,
    number: pack.meeting.values.number,
    place: pack.meeting.values.place,
    themes: pack.meeting.values.themes,
    chaired_by: pack.meeting.values.chaired_by,
    facilitated_by: pack.meeting.values.facilitated_by,
  },
  agenda: pack.agenda.map(({ title, ledBy, form }) => ({ title, led_by: ledBy, form })),
  last: pack.last && {
    id: pack.last.id,
    date: pack.last.day,
    number: pack.last.number,
    title: pack.last.title,
    understood: pack.last.understood,
    disagreed: pack.last.disagreed,
  },
  actions: pack.briefing.actions.map(actionData),
  briefing: briefingData(pack.briefing),
  prompt: pack.prompt,
  pauses: pack.pauses.map(({ feature, question }) => ({ feature: feature.key, question })),
  messages: pack.messages.map(messageData),
  offered: figureData(pack.offered),
  stand: pack.stand.map(({ key, label }) => ({ feature: key, label })),
});
