import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { allMigrations } from './migrations/all.ts';
import { agencySql } from './repositories/agencies.ts';
import { bankSql } from './repositories/banks.ts';
import { batchSql } from './repositories/batches.ts';
import { courseSql } from './repositories/courses.ts';
import { groupSql } from './repositories/groups.ts';
import { journalSql } from './repositories/journal.ts';
import { ledgerSql } from './repositories/ledger.ts';
import { mediaSql } from './repositories/media.ts';
import { mediaKeptSql } from './repositories/media-kept.ts';
import { moduleSql } from './repositories/modules.ts';
import { rehearsalSql } from './repositories/rehearsals.ts';
import { releaseSql } from './repositories/releases.ts';
import { revisionSql } from './repositories/revisions.ts';
import { searchSql } from './repositories/search.ts';
import { signingKeySql } from './repositories/signing-keys.ts';
import { templateSql } from './repositories/templates.ts';

function freshDatabase(): Database.Database {
  const database = new Database(':memory:');
  migrate(database, allMigrations, new Date(0));
  return database;
}

/** As SQLite itself keeps it: what the migrations make of an empty file. */
function schemaOf(database: Database.Database): string {
  const rows = database
    .prepare<[], { sql: string }>(
      `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'search\\_index\\_%' ESCAPE '\\' ORDER BY type DESC, name`,
    )
    .all();
  return rows.map((row) => `${row.sql};\n`).join('\n');
}

test('schema.sql is what the migrations make; after a new migration run this test with -u', async () => {
  await expect(schemaOf(freshDatabase())).toMatchFileSnapshot('./schema.sql');
});

test('migrations are numbered without gaps, and their names are told once', () => {
  expect(allMigrations.map((migration) => migration.version)).toEqual(allMigrations.map((_, index) => index + 1));
  expect(new Set(allMigrations.map((migration) => migration.name)).size).toBe(allMigrations.length);
});

test('a release can be neither changed nor removed', () => {
  const database = freshDatabase();
  const columns = database.prepare<[], { name: string }>("SELECT name FROM pragma_table_info('releases')").all();
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => (/^(?:reasons|media|source|compiled)$/.test(name) ? '[]' : 1));
  database.prepare(`INSERT INTO releases (${names.join()}) VALUES (${names.map(() => '?').join()})`).run(...values);
  expect(() => database.exec("UPDATE releases SET notes = 'x'")).toThrow('a release is final');
  expect(() => database.exec('DELETE FROM releases')).toThrow('a release stays');
});

test.each<[string, string, RegExp]>([
  ['the library by newest change', courseSql.listByUpdate, /SCAN c USING INDEX courses_by_update/],
  ['the modules counted for a card', courseSql.listByUpdate, /SEARCH m USING COVERING INDEX modules_counted/],
  ['the trash', courseSql.listTrashed, /USING INDEX courses_in_trash/],
  ['courses to purge', courseSql.trashedBefore, /USING INDEX courses_in_trash/],
  ['a course', courseSql.find, /SEARCH courses USING INDEX/],
  ['a module', moduleSql.find, /SEARCH modules USING INDEX/],
  ['the modules of a course in order', moduleSql.inOrder, /SEARCH modules USING INDEX modules_in_order/],
  ['the texts of a course', moduleSql.texts, /SEARCH m USING INDEX modules_by_file/],
  ['the text of one file', moduleSql.newestText, /SEARCH m USING INDEX modules_by_file \(course_id=\? AND file=\?\)/],
  ['modules to purge', moduleSql.trashedBefore, /USING INDEX modules_in_trash/],
  ['the journal', journalSql.module.find, /SEARCH journal USING INDEX/],
  ['the journal of banks', journalSql.bank.find, /SEARCH bank_journal USING INDEX/],
  ['the banks of all courses', bankSql.everywhere, /search_documents_by_bank/],
  ['the templates by title', templateSql.list, /SCAN templates USING (?:COVERING )?INDEX templates_by_title/],
  ['a template', templateSql.find, /SEARCH templates USING INDEX/],
  ['a bank', bankSql.find, /SEARCH banks USING INDEX/],
  ['the newest texts of the banks', bankSql.texts, /SEARCH b USING INDEX[^]*SEARCH j USING INDEX/],
  ['the media of a course', mediaSql.ofCourse, /SEARCH media USING PRIMARY KEY/],
  ['what a course keeps of its media', mediaKeptSql.ofCourse, /SEARCH media_kept USING INDEX media_kept_by_course/],
  ['media to purge', mediaKeptSql.removeBefore, /SEARCH media_kept USING INDEX media_kept_by_time/],
  ['the banks of a course', bankSql.ofCourse, /SEARCH banks USING INDEX/],
  ['the revisions of a subject', revisionSql.ofSubject, /SEARCH revisions USING PRIMARY KEY/],
  ['a page of revisions', revisionSql.page, /SEARCH revisions USING PRIMARY KEY \(subject=\? AND revision<\?\)/],
  ['the newest revision', revisionSql.subject, /SEARCH revisions USING PRIMARY KEY/],
  ['what has a history', revisionSql.subjectsOfCourse, /SEARCH revisions USING INDEX revisions_by_course/],
  ['a text that nobody refers to', revisionSql.removeUnusedText, /SEARCH r USING COVERING INDEX revisions_by_text/],
  ['the releases of a course', releaseSql.ofCourse, /SEARCH releases USING INDEX releases_by_course/],
  ['a release', releaseSql.find, /SEARCH releases USING INDEX/],
  ['the content of a release', releaseSql.content, /SEARCH releases USING INDEX/],
  ['what was tried in a course', rehearsalSql.ofCourse, /SEARCH rehearsals USING PRIMARY KEY/],
  ['the key that signs', signingKeySql.default, /USING INDEX one_default_key/],
  ['the text of a hit', searchSql.document, /SEARCH search_documents USING INTEGER PRIMARY KEY/],
  ['the agencies by name', agencySql.inNameOrder, /SCAN a USING INDEX agencies_by_name/],
  ['the agencies of a group', agencySql.ofGroup, /SEARCH m USING PRIMARY KEY \(group_id=\?\)[^]*SEARCH a USING INDEX/],
  ['an agency', agencySql.find, /SEARCH a USING INDEX/],
  ['the members of a group', groupSql.members, /SEARCH m USING PRIMARY KEY \(group_id=\?\)/],
  ['a group by its name', groupSql.findByName, /SEARCH agency_groups USING INDEX/],
  ['the ledger of a course', ledgerSql.ofCourse, /SEARCH ledger USING INDEX ledger_by_course \(course_id=\?\)/],
  ['the ledger of an agency', ledgerSql.ofAgency, /SEARCH ledger USING INDEX ledger_by_agency \(agency_id=\?\)/],
  ['an entry of the ledger', ledgerSql.find, /SEARCH ledger USING INDEX/],
  ['the open batches', batchSql.open, /USING INDEX open_batches/],
  ['the agencies of a batch', batchSql.items, /SEARCH batch_items USING PRIMARY KEY/],
  ['the state of a batch', batchSql.counts, /SEARCH batch_items USING PRIMARY KEY/],
  ['the search', searchSql.best, /SCAN search_index VIRTUAL TABLE INDEX/],
])('%s is read through an index', (_what, sql, plan) => {
  const database = freshDatabase();
  const steps = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
  const parameters = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => 'x');
  const details = steps.all(...parameters).map((step) => step.detail);
  expect(details.join('\n')).toMatch(plan);
  // Nothing may walk through a whole table of texts.
  expect(
    details.filter((detail) =>
      /^SCAN (?:modules|m|courses|revisions|media|banks|releases|rehearsals|search_documents|d)$/.test(detail),
    ),
  ).toEqual([]);
});
