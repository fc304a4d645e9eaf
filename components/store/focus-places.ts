/** Where the focus goes back to when the libraries are closed. */
export const browseButtonId = 'browse-libraries';
