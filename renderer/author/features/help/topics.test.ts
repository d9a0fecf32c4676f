import { describe, expect, it } from 'vitest';
import { readModule } from '#shared/markdown/read-module.ts';
import { helpTopics, matchingTopics } from './topics.ts';

describe('the help', () => {
  it('has the same topics in both languages, each with a title and a text', () => {
    const [id, en] = [helpTopics('id'), helpTopics('en')];
    expect(id.length).toBeGreaterThan(8);
    expect(en.map((topic) => topic.id.slice(0, 2)).slice(0, -1)).toEqual(
      id.map((topic) => topic.id.slice(0, 2)).slice(0, -1),
    );
    const empty = [...id, ...en].filter(({ title, text }) => title === '' || text.length < 100);
    expect(empty.map((topic) => topic.id)).toEqual([]);
  });

  it('is Markdown without a fault', () => {
    const own = (['id', 'en'] as const).flatMap((locale) => helpTopics(locale).slice(0, -1));
    const faults = own.flatMap((topic) => readModule({ file: `${topic.id}.md`, text: topic.text }).problems);
    expect(faults.map(({ code, file }) => `${file}: ${code}`)).toEqual([]);
  });

  it('finds the topics that have every word, those with it in their title first', () => {
    const topics = helpTopics('id');
    expect(matchingTopics(topics, 'Matriks tujuan')[0]?.title).toBe('Tujuan dan jam pelajaran');
    expect(matchingTopics(topics, 'soal')[0]?.title).toBe('Menulis soal');
    expect(matchingTopics(topics, 'tidakadakatanya')).toEqual([]);
    expect(matchingTopics(topics, '')).toHaveLength(topics.length);
  });
});
