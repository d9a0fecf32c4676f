import { expect, it } from 'vitest';
import { rehearsalOfSearch, rehearsalSearch } from './rehearsal-window.ts';

const courseId = '0198f2a4-0000-7000-8000-00000000e2e1';
const moduleId = '0198f2a4-0000-7000-8000-00000000e2e2';

it.each([
  { courseId, moduleId: null },
  { courseId, moduleId },
])('the window of a rehearsal knows from its address what it shows', (place) => {
  expect(rehearsalOfSearch(rehearsalSearch(place))).toEqual(place);
});

it.each(['', '?', '?rehearsal=', '?rehearsal=1', `?rehearsal=${courseId}&x=1`, `?x=1&rehearsal=${courseId}`])(
  'another address shows the app: “%s”',
  (search) => {
    expect(rehearsalOfSearch(search)).toBeNull();
  },
);
