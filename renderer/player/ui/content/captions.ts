/** Captions that stand in the page: a browser may not read a caption file from a USB stick. */

type InlineCue = readonly [start: number, end: number, text: string];

function addCues(media: HTMLMediaElement, track: HTMLTrackElement): void {
  // The compiler wrote this very form; a page without it keeps its track.
  const cues = JSON.parse(track.dataset['cues'] ?? '[]') as readonly InlineCue[];
  const shown = media.addTextTrack('captions', track.label, track.srclang);
  for (const [start, end, text] of cues) shown.addCue(new VTTCue(start, end, text));
  shown.mode = 'showing';
  track.remove();
}

export function enhanceCaptions(root: HTMLElement): void {
  for (const track of root.querySelectorAll<HTMLTrackElement>('track[data-cues]')) {
    if (track.parentElement instanceof HTMLMediaElement) addCues(track.parentElement, track);
  }
}
