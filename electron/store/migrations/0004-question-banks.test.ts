import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { allMigrations } from './all.ts';

test('the banks of an older library are found by a search and can be written', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(database, allMigrations.slice(0, 3), new Date(0));
  database.exec(`
    INSERT INTO courses VALUES ('c', 'Kursus', 'id', '1.0.0', 0, 1, 't', 't', NULL, '', '');
    INSERT INTO search_documents (course_id, title, body) VALUES ('c', 'Kursus', '');
    INSERT INTO banks VALUES ('b', 'c', 'layanan.md', 1, 4, 't', 'Apa guna **maklumat**?');
  `);
  migrate(database, allMigrations, new Date(0));
  const hits = database
    .prepare(
      `SELECT d.bank_id, d.title FROM search_index JOIN search_documents d ON d.document = search_index.rowid
       WHERE search_index MATCH 'maklumat'`,
    )
    .all();
  expect(hits).toEqual([{ bank_id: 'b', title: 'layanan' }]);
  expect(database.prepare('SELECT revision, cursor_line FROM banks').all()).toEqual([
    { revision: 4, cursor_line: null },
  ]);
  database.exec("INSERT INTO bank_journal VALUES ('b', 4, 1, 1, 't', 'Diketik')");
  database.exec("DELETE FROM banks WHERE id = 'b'");
  expect(database.prepare('SELECT count(*) AS n FROM bank_journal').all()).toEqual([{ n: 0 }]);
  expect(database.prepare('SELECT title FROM search_documents').all()).toEqual([{ title: 'Kursus' }]);
});
