import { all, moveChildren, renamed, tagOf, unwrap, wrapChildren } from './dom.ts';

/** Only the table's own rows, not those of a table inside it. */
function rowsOf(table: Element): Element[] {
  return all(table, 'tr').filter((row) => {
    let up = row.parentNode;
    while (up && up.nodeName.toLowerCase() !== 'table') up = up.parentNode;
    return up === table;
  });
}

function cellsOf(row: Element): Element[] {
  return Array.from(row.children).filter((cell) => ['td', 'th'].includes(tagOf(cell)));
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(cell.getAttribute(name) ?? '1');
  return Number.isInteger(value) && value > 1 ? Math.min(value, 100) : 1;
}

/** Markdown has no joined cells: the text stays in the first, the others are empty. */
function gridOf(table: Element): Element[][] {
  const rows = rowsOf(table);
  const grid: Element[][] = rows.map(() => []);
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (grid[rowIndex]?.[column]) column += 1;
      const [height, width] = [span(cell, 'rowspan'), span(cell, 'colspan')];
      for (let down = 0; down < height && rowIndex + down < rows.length; down += 1) {
        for (let right = 0; right < width; right += 1) {
          const isFirst = down === 0 && right === 0;
          const target = grid[rowIndex + down];
          if (target) target[column + right] = isFirst ? cell : table.ownerDocument.createElement('td');
        }
      }
      column += width;
    }
  });
  return grid;
}

/** A cell is one line in Markdown; its paragraphs and items are kept apart by `<br>`. */
function flattenCell(cell: Element): void {
  for (const block of all(cell, 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, tr')) {
    if (block.nextSibling) {
      block.parentNode?.insertBefore(cell.ownerDocument.createElement('br'), block.nextSibling);
    }
    unwrap(block);
  }
  for (const block of all(cell, 'ul, ol, table, tbody, thead, td, th, pre, hr')) {
    if (tagOf(block) === 'td' || tagOf(block) === 'th') block.appendChild(cell.ownerDocument.createTextNode(' '));
    unwrap(block);
  }
}

function rebuild(table: Element, grid: readonly (readonly Element[])[]): void {
  const { ownerDocument: document } = table;
  const width = Math.max(...grid.map((row) => row.length));
  const made = document.createElement('table');
  grid.forEach((row, index) => {
    const line = document.createElement('tr');
    for (let column = 0; column < width; column += 1) {
      const source = row[column];
      const cell = document.createElement(index === 0 ? 'th' : 'td');
      const align =
        source?.getAttribute('align') ?? /text-align:\s*(\w+)/.exec(source?.getAttribute('style') ?? '')?.[1];
      if (align) cell.setAttribute('align', align);
      if (source) moveChildren(source, cell);
      flattenCell(cell);
      line.appendChild(cell);
    }
    made.appendChild(line);
  });
  for (const strong of all(made, 'th b, th strong')) unwrap(strong);
  table.parentNode?.replaceChild(made, table);
}

function isInner(table: Element): boolean {
  for (let up = table.parentNode; up; up = up.parentNode) if (up.nodeName.toLowerCase() === 'table') return true;
  return false;
}

/** Makes every table a plain grid with one head row; a table around the whole page is only its content. */
export function tidyTables(body: Element): void {
  for (const table of all(body, 'table').filter((one) => !isInner(one))) {
    const grid = gridOf(table);
    const cells = grid.flat().length;
    if (cells === 0) table.parentNode?.removeChild(table);
    else if (cells === 1) {
      const [cell] = grid.flat();
      if (!cell) continue;
      const content = renamed(table, 'div');
      while (content.firstChild) content.removeChild(content.firstChild);
      moveChildren(cell, content);
    } else rebuild(table, grid);
  }
  for (const cell of all(body, 'td, th')) if (!cell.firstChild) wrapChildren(cell, 'span');
}
