import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import type { CourseActions, CourseCard } from './course-actions.ts';
import { CourseMenu } from './course-menu.tsx';
import { Snippet } from './snippet.tsx';
import { libraryTexts } from './texts.ts';

export interface CoursesProps {
  readonly courses: readonly CourseCard[];
  readonly actions: CourseActions;
  /** Milliseconds since 1970, for "5 minutes ago". */
  readonly now: number;
}

export function CourseCards({ courses, actions, now }: CoursesProps) {
  return (
    <ul className="library-cards">
      {courses.map((course) => (
        <li key={course.id}>
          <Card course={course} actions={actions} now={now} />
        </li>
      ))}
    </ul>
  );
}

interface CardProps {
  readonly course: CourseCard;
  readonly actions: CourseActions;
  readonly now: number;
}

function Card({ course, actions, now }: CardProps) {
  const text = useText();
  const format = useFormat();
  const facts = [
    text(libraryTexts.modules, { count: format.number(course.modules) }),
    text(libraryTexts.questions, { count: format.number(course.questions) }),
    ...(course.trainingHours > 0 ? [text(libraryTexts.hours, { count: format.number(course.trainingHours) })] : []),
  ];
  return (
    <article className="library-card" data-course={course.id}>
      <header>
        <h2>
          <button type="button" className="library-open" onClick={() => actions.open(course)}>
            {course.title}
          </button>
        </h2>
        <CourseMenu course={course} actions={actions} />
      </header>
      {course.snippet === null ? (
        <p className="library-summary">{course.summary || text(libraryTexts.noSummary)}</p>
      ) : (
        <Snippet snippet={course.snippet} />
      )}
      <footer>
        <span className="library-facts">{facts.join(' · ')}</span>
        <span className="library-changed" title={format.dateTime(course.updatedAt)}>
          {text(libraryTexts.changed, { ago: format.ago(course.updatedAt, now) })}
        </span>
      </footer>
    </article>
  );
}
