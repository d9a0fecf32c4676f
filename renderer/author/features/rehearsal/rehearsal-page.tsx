import { AppWindow, DoorClosed, Play, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { bridge } from '#author/bridge/client.ts';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useShownTheme } from '#author/bridge/use-shown-theme.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { Spinner } from '#author/ui/spinner.tsx';
import { Tabs } from '#author/ui/tabs.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { RehearsalPlace } from '#shared/contract/rehearsal-window.ts';
import { slugOf } from '#shared/course/names.ts';
import type { CursorSpot } from './cursor-spot.ts';
import { DeviceFrame } from './device-frame.tsx';
import { FaultBar } from './fault-bar.tsx';
import { faultReports } from './journal.ts';
import { JournalPane, ReactionsPane } from './journal-pane.tsx';
import { LmsDataTable, LmsSummary } from './lms-data.tsx';
import { QuestionsPane } from './questions/questions-pane.tsx';
import { StageBar } from './stage-bar.tsx';
import { StartChoice } from './start-choice.tsx';
import { rehearsalTexts as texts } from './texts.ts';
import { useRehearsal, type Rehearsal } from './use-rehearsal.ts';
import { useTried } from './use-tried.ts';
import './rehearsal.css';

export interface RehearsalStart {
  readonly from: 'course' | 'cursor';
  /** Where the cursor stood; null where that is not known. */
  readonly spot: CursorSpot | null;
}

export interface RehearsalPageProps {
  readonly courseId: string;
  /** The module that was being written; null for none. */
  readonly moduleId: string | null;
  readonly where: 'app' | 'own-window';
  /** Left out: at the beginning, and no cursor is known. */
  readonly start?: RehearsalStart;
  /** The rehearsal goes on in a window of its own. */
  readonly onOwnWindow?: () => void;
  /** The questions for a reviewer are wanted on paper. */
  readonly onProof: () => void;
}

/** The course in its package, under an LMS that shows everything and can be broken at will. */
export function RehearsalPage(props: RehearsalPageProps) {
  const compiled = useContractQuery('rehearsal.course', { courseId: props.courseId });
  // Who begins in the middle of the course must know it first.
  const waits = props.start?.from === 'cursor' && compiled.data === undefined && compiled.error === null;
  return waits ? <Spinner /> : <Rehearsing {...props} compiled={compiled.data} />;
}

interface RehearsingProps extends RehearsalPageProps {
  /** Undefined while it is being read, and when it cannot be. */
  readonly compiled: OutputOf<'rehearsal.course'> | undefined;
}

const beginning: RehearsalStart = { from: 'course', spot: null };

function Rehearsing({ courseId, moduleId, where, start = beginning, onOwnWindow, onProof, compiled }: RehearsingProps) {
  const theme = useShownTheme();
  const course = useContractQuery('course.get', { id: courseId });
  const module = course.data?.modules.find(({ id }) => id === moduleId) ?? null;
  const learners = where === 'app' ? 'peserta' : 'peserta-jendela';
  const first = start.from === 'cursor' ? start.spot : null;
  const rehearsal = useRehearsal({ courseId, course: compiled ?? null, theme, learners, first });
  const tried = useTried(courseId, rehearsal.simulator.state?.outline ?? null, rehearsal.simulator.entries);
  return (
    <main className="rehearsal" data-testid="rehearsal" data-phase={rehearsal.simulator.state?.phase}>
      <Stage
        rehearsal={rehearsal}
        choice={
          <StartChoice
            rehearsal={rehearsal}
            module={module}
            spot={start.spot}
            first={first === null ? 'course' : 'cursor'}
          />
        }
        more={onOwnWindow ? <OwnWindow place={{ courseId, moduleId }} onOpened={onOwnWindow} /> : null}
      />
      <Observation
        rehearsal={rehearsal}
        questions={
          compiled === undefined ? (
            <Spinner />
          ) : (
            <QuestionsPane
              {...compiled}
              tried={tried}
              slug={module === null ? null : slugOf(module.file)}
              onAnswer={rehearsal.answer}
              onJump={rehearsal.jump}
              onProof={onProof}
            />
          )
        }
      />
    </main>
  );
}

interface StageProps {
  readonly rehearsal: Rehearsal;
  /** Where to start. */
  readonly choice: ReactNode;
  /** Further buttons. */
  readonly more: ReactNode;
}

function Stage({ rehearsal, choice, more }: StageProps) {
  const text = useText();
  const { simulator, staging, change, relaunch } = rehearsal;
  const { setFrame, src, error, failure, state, send, retry } = simulator;
  return (
    <section className="rehearsal-stage" aria-label={text(texts.title)}>
      <header className="rehearsal-head">
        <StageBar staging={staging} onChange={change} />
        <div className="rehearsal-launch">
          {choice}
          <Button size="small" icon={<Play aria-hidden />} onPress={relaunch}>
            {text(texts.relaunch)}
          </Button>
          <Button size="small" kind="quiet" icon={<UserPlus aria-hidden />} onPress={rehearsal.otherLearner}>
            {text(texts.otherLearner)}
          </Button>
          {more}
        </div>
      </header>
      <FaultBar state={state} send={send} />
      {error ? (
        <Banner
          tone="error"
          action={
            <Button size="small" onPress={retry}>
              {text(texts.retry)}
            </Button>
          }
        >
          {text(texts.failed, { reason: text(error) })}
        </Banner>
      ) : null}
      {failure === null ? null : (
        <Banner
          tone="error"
          action={
            <Button size="small" onPress={relaunch}>
              {text(texts.relaunch)}
            </Button>
          }
        >
          {text(texts.launchFailed, { reason: text(failure) })}
        </Banner>
      )}
      {rehearsal.isOutdated ? (
        <Banner
          tone="info"
          action={
            <Button size="small" onPress={relaunch}>
              {text(texts.loadNewest)}
            </Button>
          }
        >
          {text(texts.outdated)}
        </Banner>
      ) : null}
      <div className="rehearsal-place">
        <DeviceFrame device={staging.device}>
          {src === null ? null : (
            <iframe
              key={src}
              ref={setFrame}
              src={src}
              title={text(texts.frame)}
              // Scripts could leave the sandbox only on our own origin; the simulator has another one, without a bridge, and
              // must keep it to reach the package.
              // oxlint-disable-next-line react/iframe-missing-sandbox
              sandbox="allow-scripts allow-same-origin"
            />
          )}
        </DeviceFrame>
        {state?.phase === 'closed' && state.learner !== null ? <Closed onRelaunch={relaunch} /> : null}
      </div>
    </section>
  );
}

interface OwnWindowProps {
  readonly place: RehearsalPlace;
  readonly onOpened: () => void;
}

function OwnWindow({ place, onOpened }: OwnWindowProps) {
  const text = useText();
  const toast = useToast();
  const open = () => {
    bridge()
      .showRehearsal(place)
      .then(onOpened, () => toast.show({ text: text(texts.noWindow), tone: 'error' }));
  };
  return <IconButton size="small" label={text(texts.ownWindow)} icon={<AppWindow aria-hidden />} onPress={open} />;
}

function Closed({ onRelaunch }: { readonly onRelaunch: () => void }) {
  const text = useText();
  return (
    <div className="rehearsal-closed">
      <EmptyState
        icon={<DoorClosed />}
        title={text(texts.closed)}
        actions={
          <Button kind="primary" onPress={onRelaunch}>
            {text(texts.relaunch)}
          </Button>
        }
      >
        {text(texts.closedText)}
      </EmptyState>
    </div>
  );
}

interface ObservationProps {
  readonly rehearsal: Rehearsal;
  readonly questions: ReactNode;
}

function Observation({ rehearsal, questions }: ObservationProps) {
  const text = useText();
  const { entries, state, clear } = rehearsal.simulator;
  const outline = state?.outline ?? null;
  const faults = outline === null ? 0 : faultReports(entries, outline).length;
  return (
    <aside className="rehearsal-watch" aria-label={text(texts.watch)}>
      {state === null ? <Spinner /> : <LmsSummary state={state} />}
      <Tabs
        label={text(texts.watch)}
        items={[
          {
            id: 'journal',
            text: text(texts.journal),
            content: <JournalPane entries={entries} outline={outline} onClear={clear} />,
          },
          {
            id: 'reactions',
            text: text(texts.reactions),
            count: faults,
            content: <ReactionsPane entries={entries} outline={outline} />,
          },
          { id: 'questions', text: text(texts.questions), content: questions },
          { id: 'data', text: text(texts.data), content: <LmsDataTable state={state} /> },
        ]}
      />
    </aside>
  );
}
