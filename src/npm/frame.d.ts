/**
 * Shows the widget, in a frame that the page cannot read, in every `<div data-trial-prescreen>` that is on the page or
 * comes to it. On a server it does nothing.
 *
 * @param base The address of the folder with the widget's files, such as `https://example.org/trial/`.
 * @throws TypeError if it is no address.
 */
export function embed(base: string | URL): void;
