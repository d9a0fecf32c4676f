/** What is known of the frame that sent a message; null when the frame is gone already. */
export interface Sender {
  /** The message came from the window that this app opened. */
  readonly knownWindow: boolean;
  readonly topFrame: boolean;
  /** As the browser engine states it, not as the page says. */
  readonly origin: string;
}

/** Only the app's own page, in the top frame of the app's own window, is listened to. */
export function isTrustedSender(sender: Sender | null, appOrigin: string): boolean {
  return sender !== null && sender.knownWindow && sender.topFrame && sender.origin === appOrigin;
}
