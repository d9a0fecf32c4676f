import { expect, test } from 'vitest';
import { draftOf, errorsOf, fieldsOf, newDraft } from './draft.ts';

test('a form that was filled in gives the agency back, and the colour in full', () => {
  const fields = fieldsOf({ ...newDraft, name: ' Dinas A ', email: ' a@b.go.id ', colour: '#0AF' });
  expect(fields).toMatchObject({ name: 'Dinas A', email: 'a@b.go.id', colour: '#00aaff' });
  expect(draftOf({ ...fields, id: 'a', slug: 'dinas-a', logo: null })).toEqual({ ...fields, colour: '#00aaff' });
  expect(fieldsOf({ ...newDraft, name: 'Dinas A' }).colour).toBeNull();
});

test('only what cannot be used is wrong: no name, half an address, a colour in words', () => {
  expect(errorsOf({ ...newDraft, name: 'Dinas A' })).toEqual({});
  const wrong = errorsOf({ ...newDraft, name: '  ', email: 'sari', colour: 'biru' });
  expect(Object.keys(wrong)).toEqual(['name', 'email', 'colour']);
});
