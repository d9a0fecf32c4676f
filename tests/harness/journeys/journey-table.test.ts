import { describe, expect, it } from 'vitest';
import { drivers as columns, journeyTable } from '../../../scripts/lib/journey-table.mjs';
import { drivers } from './host.ts';

describe('the table of journeys', () => {
  it('has a column for each driver', () => {
    expect(columns).toEqual(drivers);
  });

  it('shows what passed, what failed and why a cell is empty, and names what no test stands for', () => {
    const rows = [
      { name: 'fail', absent: {} },
      { name: 'review mode', absent: { standalone: 'nobody launches it for review', cmi5: 'not yet' } },
    ];
    const results = new Map<string, 'passed' | 'failed'>(
      drivers.map((driver) => [`fail · ${driver}`, driver === 'cmi5' ? 'failed' : 'passed']),
    );
    results.set('review mode · scorm12', 'passed');
    expect(journeyTable(rows, results)).toEqual({
      lines: [
        'journey      scorm12  scorm2004-3  scorm2004-4  cmi5  standalone',
        'fail         ✓        ✓            ✓            ✗     ✓',
        'review mode  ✓        ?            ?            – 1   – 2',
        '– 1: not yet',
        '– 2: nobody launches it for review',
      ],
      missing: ['review mode · scorm2004-3', 'review mode · scorm2004-4'],
    });
  });
});
