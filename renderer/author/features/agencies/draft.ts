import { colourOf } from '#shared/release/agency-values.ts';
import type { Agency, AgencyFields } from '#shared/release/agency.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { agencyTexts } from './texts.ts';

/** What the form holds: the colour as it is typed. */
export interface AgencyDraft extends Omit<AgencyFields, 'colour'> {
  readonly colour: string;
}

export type DraftErrors = Partial<Record<'name' | 'email' | 'colour', LocalText>>;

export const newDraft: AgencyDraft = {
  name: '',
  shortName: '',
  address: '',
  contact: '',
  phone: '',
  email: '',
  lms: 'none',
  format: 'html',
  medium: 'usb',
  language: 'id',
  colour: '',
  notes: '',
};

export function draftOf(agency: Agency): AgencyDraft {
  const { id: _id, slug: _slug, logo: _logo, colour, ...fields } = agency;
  return { ...fields, colour: colour ?? '' };
}

export function errorsOf({ name, email, colour }: AgencyDraft): DraftErrors {
  return {
    ...(name.trim() === '' ? { name: agencyTexts.nameMissing } : {}),
    ...(email.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())
      ? {}
      : { email: agencyTexts.emailWrong }),
    ...(colour.trim() === '' || colourOf(colour) !== null ? {} : { colour: agencyTexts.colourWrong }),
  };
}

export function fieldsOf(draft: AgencyDraft): AgencyFields {
  return { ...draft, name: draft.name.trim(), email: draft.email.trim(), colour: colourOf(draft.colour) };
}
