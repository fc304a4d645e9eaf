/** Where the focus goes back to when the libraries are closed. */
export const browseButtonId = 'browse-libraries';

/** And when changes are no longer asked about. */
export const changeButtonId = 'any-change';

/** And when the Share panel is closed. */
export const shareButtonId = 'share-link';
