/** Commands of a shell text that run one after the other, each as words; what a shell would expand is expanded. */
export type Pipeline = {
  commands: readonly Command[] /** True: only run if the one before fails. */;
  isFallback: boolean;
};
export type Command = {
  /** Variables for this command alone: "A=1 make". */
  assignments: readonly string[];
  words: readonly Word[];
  redirects: readonly Redirect[];
};
/** `pattern`: unquoted wildcards stand in it, so it may name files. */
export type Word = { text: string; isPattern: boolean };
export type Redirect = { operator: '>' | '>>' | '<'; descriptor: string; target: string };

const keywords = /^(?:if|then|else|elif|fi|for|while|until|do|done|case|esac|function|select|\{|\}|!|\[\[)$/;

/**
 * Reads the part of the shell language that has neither loops, conditions nor substitutions; null: there is more in
 * it. `variables` is written by assignments as it is read.
 */
export function readScript(text: string, variables: Map<string, string>): Pipeline[] | null {
  return new Reader(unrollLoops(text), variables).readAll();
}

const loop =
  /(^|[;&\n]\s*)for (\w+) in ([\w ./:@%+-]+?)\s*[;\n]\s*do\s+((?:(?!\bfor\b|\bdone\b)[\s\S])*?)[;\n]\s*done(?:\s*>\s*([\w./-]+))?(?=\s*(?:[;&\n]|$))/g;

/** A loop over words that stand there is the same as its body once for each of them. */
function unrollLoops(text: string): string {
  return text.replace(
    loop,
    (whole, start: string, name: string, words: string, body: string, target?: string) => {
      // What one command prints can be appended instead of being written once.
      if (target !== undefined && /[;&|<>\n]/.test(body)) return whole;
      const each = target === undefined ? body : `${body} >> ${target}`;
      const turns = words
        .split(' ')
        .filter(Boolean)
        .map((word) => `${name}=${word}; ${each}`);
      return start + [...(target === undefined ? [] : [`: > ${target}`]), ...turns].join('; ');
    },
  );
}

class Reader {
  private at = 0;
  private readonly text: string;
  private readonly variables: Map<string, string>;

  constructor(text: string, variables: Map<string, string>) {
    this.text = text;
    this.variables = variables;
  }

  readAll(): Pipeline[] | null {
    const pipelines: Pipeline[] = [];
    let isFallback = false;
    while (this.at < this.text.length) {
      const pipeline = this.readPipeline();
      if (pipeline === null) return null;
      const isEmpty = pipeline.every(({ words, redirects }) => words.length + redirects.length === 0);
      if (!isEmpty) pipelines.push({ commands: pipeline, isFallback });
      const operator = this.readOperator();
      if (operator === null) return null;
      isFallback = operator === '||';
    }
    return pipelines;
  }

  private readOperator(): string | null {
    for (const operator of ['&&', '||', ';', '\n'])
      if (this.text.startsWith(operator, this.at)) {
        this.at += operator.length;
        return operator;
      }
    return this.at >= this.text.length ? '' : null;
  }

  private readPipeline(): Command[] | null {
    const commands: Command[] = [];
    for (;;) {
      const command = this.readCommand();
      if (command === null) return null;
      commands.push(command);
      if (this.text[this.at] !== '|' || this.text[this.at + 1] === '|') return commands;
      this.at += 1;
    }
  }

  private readCommand(): Command | null {
    const assignments: [string, string][] = [];
    const words: Word[] = [];
    const redirects: Redirect[] = [];
    for (;;) {
      this.skipBlanks();
      if (
        this.at >= this.text.length ||
        /[;\n|]/.test(this.text.charAt(this.at)) ||
        this.text.startsWith('&&', this.at)
      )
        break;
      const redirect = this.readRedirect();
      if (redirect === null) return null;
      if (redirect !== undefined) {
        redirects.push(redirect);
        continue;
      }
      if (/[&()<>`]/.test(this.text.charAt(this.at))) return null;
      const word = this.readWord();
      if (word === null) return null;
      const assignment = /^(\w+)=(.*)$/s.exec(word.text);
      if (words.length === 0 && assignment) assignments.push([assignment[1] ?? '', assignment[2] ?? '']);
      else words.push(word);
    }
    const name = words[0]?.text ?? '';
    if (keywords.test(name)) return null;
    if (words.length === 0) for (const [key, value] of assignments) this.variables.set(key, value);
    if (name === 'export')
      for (const { text } of words.slice(1)) {
        const [, key = '', value = ''] = /^(\w+)=(.*)$/s.exec(text) ?? [];
        if (key) this.variables.set(key, value);
      }
    const own = words.length === 0 ? [] : assignments.map(([key, value]) => `${key}=${value}`);
    return { assignments: own, words, redirects };
  }

  private skipBlanks(): void {
    for (;;) {
      const [blank] = /^(?:[ \t]|\\\n)+/.exec(this.text.slice(this.at)) ?? [''];
      this.at += blank.length;
      if (this.text[this.at] !== '#') return;
      const end = this.text.indexOf('\n', this.at);
      this.at = end === -1 ? this.text.length : end;
    }
  }

  /** undefined: there is none here; null: one of a sort that is not followed. */
  private readRedirect(): Redirect | null | undefined {
    const found = /^(\d*|&)(>>|>\||>|<)(&?)/.exec(this.text.slice(this.at));
    if (!found) return undefined;
    const [all, descriptor = '', operator = '', duplicate = ''] = found;
    if (this.text.startsWith('<', this.at + all.length)) return null;
    this.at += all.length;
    if (duplicate === '&') {
      const [number] = /^[\d-]+/.exec(this.text.slice(this.at)) ?? [null];
      if (number === null) return null;
      this.at += number.length;
      return { operator: '>', descriptor: descriptor || '1', target: `&${number}` };
    }
    this.skipBlanks();
    const word = this.readWord();
    if (word === null || word.isPattern) return null;
    const kind = operator === '>|' ? '>' : operator;
    return {
      operator: kind as Redirect['operator'],
      descriptor: descriptor || (kind === '<' ? '0' : '1'),
      target: word.text,
    };
  }

  private readWord(): Word | null {
    let text = '';
    let isPattern = false;
    while (this.at < this.text.length) {
      const char = this.text.charAt(this.at);
      if (/[\s;|&()<>]/.test(char)) break;
      if (char === "'") {
        const end = this.text.indexOf("'", this.at + 1);
        if (end === -1) return null;
        text += this.text.slice(this.at + 1, end);
        this.at = end + 1;
      } else if (char === '"') {
        const quoted = this.readQuoted();
        if (quoted === null) return null;
        text += quoted;
      } else if (char === '\\') {
        const next = this.text.charAt(this.at + 1);
        if (next !== '\n') text += next;
        this.at += 2;
      } else if (char === '$') {
        const value = this.readVariable();
        // An unquoted value is split into words.
        if (value === null || /[\s*?[]/.test(value)) return null;
        text += value;
      } else if (char === '`') return null;
      else {
        if (/[*?[~]/.test(char) && !(char === '[' && text === '')) isPattern = true;
        if (char === '{' && /^\{[^}]*[,.][^}]*\}/.test(this.text.slice(this.at))) isPattern = true;
        text += char;
        this.at += 1;
      }
    }
    return { text, isPattern };
  }

  private readQuoted(): string | null {
    let text = '';
    this.at += 1;
    while (this.at < this.text.length) {
      const char = this.text.charAt(this.at);
      if (char === '"') {
        this.at += 1;
        return text;
      }
      if (char === '\\') {
        const next = this.text.charAt(this.at + 1);
        // A line goes on after a backslash at its end.
        if (next !== '\n') text += /[$`"\\]/.test(next) ? next : `\\${next}`;
        this.at += 2;
      } else if (char === '$') {
        const value = this.readVariable();
        if (value === null) return null;
        text += value;
      } else if (char === '`') return null;
      else {
        text += char;
        this.at += 1;
      }
    }
    return null;
  }

  /** "$NAME", "${NAME}", "${NAME:-word}"; null: anything else. */
  private readVariable(): string | null {
    const rest = this.text.slice(this.at);
    const plain = /^\$([A-Za-z_]\w*)|^\$\{([A-Za-z_]\w*)(?::-([^}$`]*))?\}/.exec(rest);
    if (!plain) {
      // A dollar that starts nothing is a dollar.
      if (!/^\$(?:$|[\s"'/.,:;])/.test(rest)) return null;
      this.at += 1;
      return '$';
    }
    const name = plain[1] ?? plain[2] ?? '';
    if (/^(?:RANDOM|SECONDS|EPOCHSECONDS|PPID|LINENO)$/.test(name)) return null;
    this.at += plain[0].length;
    const value = this.variables.get(name) ?? '';
    return value === '' ? (plain[3] ?? value) : value;
  }
}
