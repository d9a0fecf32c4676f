import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useSettings, useUpdateSettings, type AppSettings } from '#author/bridge/settings.ts';
import type { RehearsalStart } from '#author/features/rehearsal/rehearsal-page.tsx';
import type { ProblemTarget } from './problem-target.ts';

/** What is done with a course: written, tried out, or released and handed out. */
export type CourseView = 'write' | 'rehearse' | 'release';

export type Place =
  | { readonly kind: 'library' }
  | { readonly kind: 'trash' }
  | { readonly kind: 'agencies' }
  | { readonly kind: 'ledger' }
  | {
      readonly kind: 'course';
      readonly courseId: string;
      readonly moduleId: string | null;
      readonly view: CourseView;
      /** To be shown as soon as the course is open. */
      readonly target?: Exclude<ProblemTarget, null>;
      /** How the rehearsal begins. */
      readonly start?: RehearsalStart;
    };

type CoursePlace = Extract<Place, { kind: 'course' }>;

/** The same course in another view. */
export function viewOf({ courseId, moduleId }: CoursePlace, view: CourseView): CoursePlace {
  return { kind: 'course', courseId, moduleId, view };
}

export interface Navigation {
  readonly place: Place;
  readonly go: (place: Place) => void;
}

/** Where the app starts: where the person left it. */
export function placeOf(lastPlace: AppSettings['lastPlace']): Place {
  return lastPlace === null ? { kind: 'library' } : { kind: 'course', view: 'write', ...lastPlace };
}

/** What is remembered of a place; other places are not places to come back to. */
export function rememberedPlace(place: Place): AppSettings['lastPlace'] {
  return place.kind === 'course' ? { courseId: place.courseId, moduleId: place.moduleId } : null;
}

const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation needs a NavigationProvider above it');
  return navigation;
}

export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const { lastPlace } = useSettings();
  const update = useUpdateSettings();
  const [place, setPlace] = useState(() => placeOf(lastPlace));
  const go = useCallback(
    (next: Place) => {
      setPlace(next);
      // Only the memory of the place is lost when this fails; whatever broke it shows itself where it matters.
      update({ lastPlace: rememberedPlace(next) }).catch(() => undefined);
    },
    [update],
  );
  const navigation = useMemo(() => ({ place, go }), [place, go]);
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}
