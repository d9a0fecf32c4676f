import { snippetParts } from './snippet-parts.ts';

/** Where the search text was found, with the words marked. */
export function Snippet({ snippet }: { readonly snippet: string }) {
  return (
    <p className="library-snippet">
      {snippetParts(snippet).map((part, index) =>
        part.isHit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </p>
  );
}
