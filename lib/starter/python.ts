/** A Python string literal. JSON's escapes are also Python's. */
export function quotePython(text: string): string {
  return JSON.stringify(text);
}

/** `["pandas", "scipy"]`. */
export function pythonList(items: readonly string[]): string {
  return `[${items.map(quotePython).join(', ')}]`;
}

/** Joins blocks of lines; an empty block leaves no gap. */
export function pythonFile(...blocks: readonly (readonly string[])[]): string {
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

/** Import lines for a list of versions; none where there is nothing to report. */
export function versionImport(libraries: readonly string[]): string[] {
  return libraries.length === 0 ? [] : ['from importlib.metadata import version'];
}
