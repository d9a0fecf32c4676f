/** Rules that need the whole course. */
import type { CourseSettings, MediaFile } from '../../course/model.ts';
import { slugOf } from '../../course/names.ts';
import type { Problem } from '../../course/problem.ts';
import { longestState12, stateSize } from '../../results/state-size.ts';
import { moduleQuestions, questionsOutline, type AnalysedFile, type AnalysedModule } from '../analyse.ts';
import { moduleMinutes } from '../minutes.ts';
import { isSafePath } from '../shipped-names.ts';
import { sameQuestions } from '../same-questions.ts';
import { fileStart, settingPlace, settingValuePlace } from './places.ts';
import { courseProblem } from './rules.ts';

/** A course that has been read and whose questions have been judged. */
export interface AnalysedCourse {
  readonly settings: CourseSettings;
  readonly settingsText: string;
  /** Listed modules that exist, each once, in the course's order. */
  readonly modules: readonly AnalysedModule[];
  /** Names of all module files, listed or not. */
  readonly moduleFiles: readonly string[];
  readonly banks: readonly AnalysedFile[];
  readonly media: readonly MediaFile[];
  /** Media paths that go into a package. */
  readonly usedMedia: readonly string[];
}

type WholeCourseRule = (course: AnalysedCourse) => readonly Problem[];

const modulesAreThere: WholeCourseRule = ({ settings, settingsText, moduleFiles }) => {
  const seen = new Set<string>();
  const listed = settings.modules.flatMap((file) => {
    const place = settingValuePlace(settingsText, 'modules', file);
    if (seen.has(file)) {
      const message = { id: `Modul "${file}" terdaftar dua kali.`, en: `The module "${file}" is listed twice.` };
      return [courseProblem('module-listed-twice', place, message)];
    }
    seen.add(file);
    if (moduleFiles.includes(file)) return [];
    return [
      courseProblem('module-missing', place, {
        id: `Modul "${file}" terdaftar, tetapi berkas modules/${file} tidak ada.`,
        en: `The module "${file}" is listed, but there is no file modules/${file}.`,
      }),
    ];
  });
  const unlisted = moduleFiles
    .filter((file) => !seen.has(file))
    .map((file) =>
      courseProblem('module-unlisted', fileStart(`modules/${file}`), {
        id: `Modul "${file}" tidak terdaftar di course.yaml, jadi tidak ikut dalam paket.`,
        en: `The module "${file}" is not listed in course.yaml, so it does not go into the package.`,
      }),
    );
  const none = courseProblem('course-without-modules', settingPlace(settingsText, 'modules'), {
    id: 'Kursus ini belum punya modul.',
    en: 'This course has no modules yet.',
  });
  return [...(settings.modules.length === 0 ? [none] : []), ...listed, ...unlisted];
};

const moduleNamesStayApart: WholeCourseRule = ({ modules }) => {
  const bySlug = new Map<string, string>();
  return modules.flatMap(({ path }) => {
    const slug = slugOf(path);
    const other = bySlug.get(slug);
    bySlug.set(slug, other ?? path);
    if (other === undefined) return [];
    return [
      courseProblem('module-name-collision', fileStart(path), {
        id: `Dalam paket, "${path}" dan "${other}" sama-sama bernama "${slug}". Ganti nama salah satunya.`,
        en: `In the package "${path}" and "${other}" are both called "${slug}". Rename one of them.`,
      }),
    ];
  });
};

const completionCanBeReached: WholeCourseRule = ({ settings, settingsText, modules }) => {
  const hasPostTest = modules.some((module) => module.document.settings.kind === 'post-test');
  if (settings.completion !== 'post-test' || hasPostTest) return [];
  return [
    courseProblem('completion-unreachable', settingPlace(settingsText, 'completion'), {
      id: 'Kursus ini selesai bila post-test lulus, tetapi tidak ada modul post-test.',
      en: 'This course is completed by passing a post-test, but it has no post-test module.',
    }),
  ];
};

const objectivesAreTested: WholeCourseRule = ({ settings, settingsText, modules }) => {
  const tested = new Set(modules.flatMap((module) => moduleQuestions(module).map((question) => question.objective)));
  return settings.objectives
    .filter((objective) => !tested.has(objective.id))
    .map((objective) =>
      courseProblem('objective-without-question', settingValuePlace(settingsText, 'objectives', objective.id), {
        id: `Belum ada soal untuk tujuan "${objective.id}": ${objective.text}`,
        en: `No question tests the objective "${objective.id}": ${objective.text}`,
      }),
    );
};

const questionsAreWrittenOnce: WholeCourseRule = ({ modules, banks }) =>
  sameQuestions([...modules, ...banks]).flatMap(([first, ...others]) =>
    others.map(({ question }) => {
      const { file = '', line = 1 } = first?.question.source.place ?? {};
      return courseProblem('question-duplicate', question.source.place, {
        id: `Pertanyaan yang sama sudah ditulis di ${file}, baris ${line}. Tulis sekali di bank soal, lalu undi dari sana.`,
        en: `The same question is already written in ${file}, line ${line}. Write it once in a question bank and draw it from there.`,
      });
    }),
  );

const mediaIsUsed: WholeCourseRule = ({ media, usedMedia }) => {
  const used = new Set(usedMedia);
  return media
    .filter(({ path }) => !used.has(path))
    .map(({ path }) =>
      courseProblem('media-unused', fileStart(path), {
        id: `"${path}" tidak dipakai dalam modul mana pun dan tidak ikut dalam paket.`,
        en: `"${path}" is used by no module and does not go into the package.`,
      }),
    );
};

const fileNamesAreSafe: WholeCourseRule = ({ modules, usedMedia }) =>
  [...modules.map(({ path }) => path), ...usedMedia]
    .filter((path) => !isSafePath(path))
    .map((path) =>
      courseProblem('file-name-unsafe', fileStart(path), {
        id: `Nama "${path}" dapat dirusak LMS. Pakai huruf kecil, angka, dan tanda hubung; dalam paket namanya diganti.`,
        en: `LMSs may mangle the name "${path}". Use lower-case letters, digits and hyphens; it gets another name in the package.`,
      }),
    );

const megabyte = 1_000_000;
/** What a learner on a metered connection can be asked to load, and what LMSs commonly accept. */
const largePackage = 20 * megabyte;
const tooLargePackage = 100 * megabyte;

const packageIsSmall: WholeCourseRule = ({ media, usedMedia }) => {
  const used = new Set(usedMedia);
  const bytes = media.reduce((sum, file) => sum + (used.has(file.path) ? file.bytes : 0), 0);
  if (bytes <= largePackage) return [];
  const size = Math.round(bytes / megabyte);
  const biggest = [...media].filter((file) => used.has(file.path)).sort((a, b) => b.bytes - a.bytes)[0]?.path ?? '';
  return [
    bytes > tooLargePackage
      ? courseProblem('package-too-large', fileStart('course.yaml'), {
          id: `Media kursus ini ${size} MB; banyak LMS menolak paket di atas 100 MB. Yang terbesar: ${biggest}.`,
          en: `The media of this course are ${size} MB; many LMSs refuse packages above 100 MB. The largest: ${biggest}.`,
        })
      : courseProblem('package-large', fileStart('course.yaml'), {
          id: `Media kursus ini ${size} MB; berat untuk peserta dengan kuota terbatas. Yang terbesar: ${biggest}.`,
          en: `The media of this course are ${size} MB; heavy for learners on a metered connection. The largest: ${biggest}.`,
        }),
  ];
};

/** A fifth less than declared is within what an estimate can be wrong by. */
const coveredShare = 0.8;

const hoursAreCovered: WholeCourseRule = ({ settings, settingsText, modules }) => {
  const declared = settings.trainingHours * settings.minutesPerHour;
  const covered = modules.reduce((sum, module) => sum + moduleMinutes(module), 0);
  if (covered >= declared * coveredShare) return [];
  return [
    courseProblem('training-hours-uncovered', settingPlace(settingsText, 'trainingHours'), {
      id: `Dinyatakan ${settings.trainingHours} JP (${declared} menit), tetapi isi modul baru sekitar ${covered} menit.`,
      en: `${settings.trainingHours} training hours are declared (${declared} minutes), but the modules take about ${covered} minutes.`,
    }),
  ];
};

/** Too long with usual answers is a pity: texts are shortened. Too long even then is worse: answers are lost. */
const stateFits: WholeCourseRule = ({ modules }) => {
  const { whole, least } = stateSize({ modules: modules.map(questionsOutline) });
  if (whole <= longestState12) return [];
  const message =
    least <= longestState12
      ? {
          id: `Jawaban peserta bisa mencapai ${whole} karakter; SCORM 1.2 hanya menyimpan ${longestState12}. Isian dan esai yang panjang dipendekkan bila peserta melanjutkan di perangkat lain; pilihan dan nilainya tetap.`,
          en: `Learners’ answers could take ${whole} characters; SCORM 1.2 keeps only ${longestState12}. Long typed texts are shortened for who goes on at another device; choices and scores stay.`,
        }
      : {
          id: `Jawaban peserta bisa mencapai ${least} karakter, juga bila teksnya dipendekkan; SCORM 1.2 hanya menyimpan ${longestState12}. Kurangi soal atau bagi kursusnya.`,
          en: `Learners’ answers could take ${least} characters even with short texts; SCORM 1.2 keeps only ${longestState12}. Use fewer questions or split the course.`,
        };
  return [courseProblem('state-too-large', fileStart('course.yaml'), message)];
};

export const wholeCourseRules: readonly WholeCourseRule[] = [
  modulesAreThere,
  moduleNamesStayApart,
  completionCanBeReached,
  objectivesAreTested,
  questionsAreWrittenOnce,
  mediaIsUsed,
  fileNamesAreSafe,
  packageIsSmall,
  hoursAreCovered,
  stateFits,
];
