/** Cuts a stream of text chunks into JSON values, one per line; an unfinished line waits for the next chunk. */
export function createJsonLines(onValue: (value: unknown) => void): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') onValue(JSON.parse(line));
  };
}
