import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import type { CoursesProps } from './course-cards.tsx';
import { CourseMenu } from './course-menu.tsx';
import { Snippet } from './snippet.tsx';
import { libraryTexts } from './texts.ts';

export function CourseTable({ courses, actions, now }: CoursesProps) {
  const text = useText();
  const format = useFormat();
  return (
    <div className="library-table-box">
      <table className="library-table">
        <thead>
          <tr>
            <th scope="col">{text(libraryTexts.columnTitle)}</th>
            <th scope="col">{text(libraryTexts.columnVersion)}</th>
            <th scope="col" className="number">
              {text(libraryTexts.columnModules)}
            </th>
            <th scope="col" className="number">
              {text(libraryTexts.columnQuestions)}
            </th>
            <th scope="col" className="number">
              <abbr title={text(libraryTexts.hoursMeaning)}>{text(libraryTexts.columnHours)}</abbr>
            </th>
            <th scope="col">{text(libraryTexts.columnChanged)}</th>
            <th scope="col">
              <span className="visually-hidden">{text(libraryTexts.columnActions)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {courses.map((course) => (
            <tr key={course.id} data-course={course.id}>
              <th scope="row">
                <button type="button" className="library-open" onClick={() => actions.open(course)}>
                  {course.title}
                </button>
                {course.snippet === null ? null : <Snippet snippet={course.snippet} />}
              </th>
              <td>{course.version}</td>
              <td className="number">{format.number(course.modules)}</td>
              <td className="number">{format.number(course.questions)}</td>
              <td className="number">{format.number(course.trainingHours)}</td>
              <td title={format.dateTime(course.updatedAt)}>{format.ago(course.updatedAt, now)}</td>
              <td className="action">
                <CourseMenu course={course} actions={actions} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
