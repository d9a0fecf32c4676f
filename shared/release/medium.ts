/** How a package gets to an agency. */
export type Medium = 'usb' | 'whatsapp' | 'email' | 'lms';
