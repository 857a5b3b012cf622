/** Goes from attribute to attribute through a tag, in time that grows with the tag's length and no faster. */

const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const QUOTE = 34;
const APOSTROPHE = 39;

export class AttributeCursor {
  /** Of the present attribute: its name as it stands, prefix included, and its value between the quotes. */
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** The tag holds something that is no attribute; nothing behind it is read. */
  isDamaged = false;

  private text = '';
  private at = 0;
  private limit = 0;

  /** Begins anew, behind the name of a tag and before its end. */
  begin(text: string, from: number, to: number): void {
    this.text = text;
    this.at = from;
    this.limit = to;
    this.isDamaged = false;
  }

  next(): boolean {
    const { text, limit } = this;
    let at = this.at;
    for (; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (code > 32 && code !== SLASH && code !== GREATER) break;
    }
    if (at >= limit) return false;
    this.nameStart = at;
    while (at < limit && text.charCodeAt(at) > 32 && text.charCodeAt(at) !== EQUALS) at++;
    this.nameEnd = at;
    while (at < limit && text.charCodeAt(at) <= 32) at++;
    if (text.charCodeAt(at) !== EQUALS) return this.stop();
    at++;
    while (at < limit && text.charCodeAt(at) <= 32) at++;
    const quote = text.charCodeAt(at);
    if (at >= limit || (quote !== QUOTE && quote !== APOSTROPHE)) return this.stop();
    this.valueStart = at + 1;
    this.valueEnd = text.indexOf(quote === QUOTE ? '"' : "'", at + 1);
    if (this.valueEnd < 0 || this.valueEnd >= limit) return this.stop();
    this.at = this.valueEnd + 1;
    return true;
  }

  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.text.startsWith(name, this.nameStart);
  }

  private stop(): false {
    this.isDamaged = true;
    this.at = this.limit;
    return false;
  }
}
