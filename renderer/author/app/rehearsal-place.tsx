import { useState } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { DocumentsDialog } from '#author/features/documents/documents-dialog.tsx';
import { RehearsalPage, type RehearsalPageProps } from '#author/features/rehearsal/rehearsal-page.tsx';
import { documentCourse } from './document-course.ts';

/** The rehearsal, with the questions for a reviewer one press away. */
export function CourseRehearsal(props: Omit<RehearsalPageProps, 'onProof'>) {
  const [isProofWanted, setProofWanted] = useState(false);
  const course = useContractQuery('course.get', { id: props.courseId });
  return (
    <>
      <RehearsalPage {...props} onProof={() => setProofWanted(true)} />
      {isProofWanted && course.data ? (
        <DocumentsDialog
          course={documentCourse(course.data)}
          releaseId={null}
          kind="proof"
          onClose={() => setProofWanted(false)}
        />
      ) : null}
    </>
  );
}
