/** The name of an image as plain words. GitHub makes a link of every "www." that it sees; a backslash hides it. */
export function imageTitle(name: string): string {
  return name.replace(/^www\./, 'www\\.');
}

/** Text of strangers as code: nothing in it is markup, nor is an address in it a link. */
export function codeSpan(text: string): string {
  return `\`${text.replace(/[`\r\n]/g, ' ')}\``;
}
