/** Stands in every hostile text, so that one can look for it where none may be. */
export const mark = 'evil';

const longest = 64 * 1024;

/** What some reader of our files, lines or headers would take for more than text. */
export const hostileTexts: readonly string[] = [
  // Ends of lines, for one reader or another; and the end of a C string.
  ...['\n', '\r', '\r\n', '\n\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '\0'].map(
    (end) => `${mark}${end}RUN ${mark}`,
  ),
  `${mark}\\`,
  `${mark}\\\nRUN ${mark}`,
  `${mark}\n# escape=\``,
  `${mark}\n  - ${mark}`,
  `${mark}\r\nSet-Cookie: ${mark}=1`,
  // A shell.
  `$(${mark})`,
  `\`${mark}\``,
  `'${mark}`,
  `"${mark}`,
  `'; ${mark}; '`,
  `"; ${mark}; "`,
  `${mark} && ${mark}`,
  `${mark} | ${mark}`,
  `${mark} > ${mark}`,
  `*${mark}?[!a]`,
  `~${mark}`,
  `!${mark}`,
  `%${mark}%`,
  `-${mark}`,
  `--${mark}=${mark}`,
  `# ${mark}`,
  // A builder, and compose.
  `\${${mark}}`,
  `$${mark}`,
  // Scripts and pages.
  `*/ ${mark} /*`,
  `""" ${mark}`,
  `<script>${mark}</script>`,
  `<img src=x onerror=${mark}>`,
  `<!-- ${mark}`,
  `&lt;${mark}&gt;`,
  // Bidirectional marks: what one reads is not what stands there.
  `\u202e${mark}`,
  `\u2066${mark}\u2069`,
  // YAML.
  `${mark}: ${mark}`,
  `- ${mark}`,
  `!!${mark}`,
  `&${mark}`,
  `*${mark}`,
  `{${mark}: 1}`,
  `[${mark}]`,
  `| ${mark}`,
  `@${mark}`,
  // Markdown.
  `\`\`\` ${mark}`,
  `\`\`${mark}\``,
  `](javascript:${mark})`,
  `[${mark}](javascript:${mark})`,
  `![${mark}](http://${mark}.example)`,
  `<http://${mark}.example>`,
  `http://${mark}.example`,
  `www.${mark}.example`,
  `${mark}@${mark}.example`,
  `${mark}\n# ${mark}`,
  `${mark}\n\n<b>${mark}</b>`,
  `**${mark}**`,
  // Paths, names of objects, and too much of anything.
  `../../${mark}`,
  `__proto__${mark}`,
  `${mark},${mark}[,${mark}`,
  mark.repeat(longest / mark.length),
  `${mark}\ufffd\u{1f600}`,
];
