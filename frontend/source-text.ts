import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';

/** A stretch of the text in UTF-16 units, as the Java class `TextMark` describes it. */
interface Mark {
  id: string;
  start: number;
  end: number;
  kind: 'furniture' | 'entry' | 'name' | 'date' | 'figure' | 'quote' | 'doubt';
  inferred: boolean;
  label: string;
}

/** A line of the text: where it stands, and the marks that touch it. */
interface Line {
  start: number;
  end: number;
  marks: Mark[];
}

/**
 * A source text with marks, used from the Java class `SourceText`.
 *
 * Rendered into the light DOM: a selection that begins in one line and ends in another can only be read there in every
 * browser, and the styles stay in the one stylesheet of the house. Lines outside the window are not laid out
 * (`content-visibility`), and a line is rendered again only when its own marks change, so that 200 kB stay quick.
 */
class SourceText extends LitElement {
  static override properties = {
    text: { attribute: false },
    marks: { attribute: false },
    active: { attribute: false },
    label: { attribute: false }
  };

  declare text: string;
  declare marks: Mark[];
  declare active: string;
  declare label: string;

  private lines: Line[] = [];
  private selecting = false;

  constructor() {
    super();
    this.text = '';
    this.marks = [];
    this.active = '';
    this.label = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = 0;
    this.setAttribute('role', 'document');
    this.addEventListener('click', this.onClick);
    this.addEventListener('keydown', this.onKeyDown);
    this.addEventListener('keyup', this.onKeyUp);
    this.addEventListener('pointerdown', this.onPointerDown);
    document.addEventListener('pointerup', this.onPointerUp);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerup', this.onPointerUp);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) {
      this.lines = split(this.text);
    }
    if (changed.has('text') || changed.has('marks')) {
      distribute(this.lines, this.marks);
    }
    if (changed.has('label')) {
      this.setAttribute('aria-label', this.label);
    }
  }

  protected override render(): TemplateResult {
    return html`${this.lines.map(line =>
      html`<p>${guard([this.text, line.start, signature(line)], () => this.pieces(line))}</p>`)}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('active') || changed.has('marks') || changed.has('text')) {
      this.querySelectorAll('.active').forEach(piece => piece.classList.remove('active'));
      if (this.active) {
        this.pieceOf(this.active).forEach(piece => piece.classList.add('active'));
        if (changed.has('active')) {
          this.reveal(this.active);
        }
      }
      this.enter();
    }
  }

  /** Brings the first mark of the id into view; called from Java. */
  reveal(id: string): void {
    const piece = this.pieceOf(id)[0];
    if (piece) {
      centre(piece);
      // Lines that had not been laid out take their real height only now.
      requestAnimationFrame(() => centre(piece));
    }
  }

  private pieces(line: Line): TemplateResult[] {
    const edges = new Set([line.start, line.end]);
    for (const mark of line.marks) {
      edges.add(Math.max(mark.start, line.start));
      edges.add(Math.min(mark.end, line.end));
    }
    const sorted = [...edges].sort((a, b) => a - b);
    const pieces: TemplateResult[] = [];
    for (let i = 0; i + 1 < sorted.length; i++) {
      pieces.push(this.piece(sorted[i], sorted[i + 1], line.marks));
    }
    return pieces;
  }

  private piece(start: number, end: number, marks: Mark[]): TemplateResult {
    const here = marks.filter(mark => mark.start <= start && mark.end >= end);
    // The shortest mark is what a reader means who points at a word.
    const innermost = here.reduce<Mark | undefined>(
      (best, mark) => (!best || mark.end - mark.start < best.end - best.start ? mark : best), undefined);
    const chosen = innermost && innermost.kind !== 'furniture' ? innermost : undefined;
    const first = chosen && chosen.start === start;
    const classes = new Set(here.map(mark => mark.kind as string));
    if (innermost?.inferred) {
      classes.add('inferred');
    }
    return html`<span data-at=${start} class=${[...classes].join(' ') || nothing}
      data-ids=${here.length ? here.map(mark => mark.id).join(' ') : nothing}
      data-id=${chosen ? chosen.id : nothing} title=${chosen?.label || nothing}
      role=${first ? 'button' : nothing} tabindex=${first ? '-1' : nothing}
      aria-label=${first && chosen.label ? `${this.text.slice(start, end)}, ${chosen.label}` : nothing}
      >${this.text.slice(start, end)}</span>`;
  }

  private pieceOf(id: string): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(`[data-ids~="${CSS.escape(id)}"]`)];
  }

  private stops(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role="button"]')];
  }

  /** One mark is reached by Tab, the others from it by arrows. */
  private enter(): void {
    const stops = this.stops();
    const entrance = stops.find(stop => stop.dataset.id === this.active) ?? stops[0];
    stops.forEach(stop => (stop.tabIndex = stop === entrance ? 0 : -1));
  }

  private onClick = (event: MouseEvent): void => {
    const piece = (event.target as Element).closest<HTMLElement>('[data-id]');
    if (piece?.dataset.id && document.getSelection()?.isCollapsed !== false) {
      this.choose(piece.dataset.id);
    }
  };

  private choose(id: string): void {
    this.dispatchEvent(new CustomEvent('mark-chosen', { detail: id }));
  }

  private onKeyDown = (event: KeyboardEvent): void => {
    const stops = this.stops();
    const at = stops.indexOf(event.target as HTMLElement);
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const forward = event.key === 'ArrowRight';
    if (event.shiftKey && (forward || event.key === 'ArrowLeft')) {
      this.extend(stops[at], forward);
    } else if (forward || event.key === 'ArrowLeft') {
      stops[at].tabIndex = -1;
      const next = stops[Math.min(Math.max(at + (forward ? 1 : -1), 0), stops.length - 1)];
      next.tabIndex = 0;
      next.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.choose((event.target as HTMLElement).dataset.id ?? '');
    } else {
      return;
    }
    event.preventDefault();
  };

  private extend(from: HTMLElement, forward: boolean): void {
    const selection = document.getSelection();
    if (!selection) {
      return;
    }
    if (selection.isCollapsed || !this.contains(selection.anchorNode)) {
      selection.collapse(from, 0);
    }
    selection.modify('extend', forward ? 'forward' : 'backward', 'character');
    this.selecting = true;
  }

  private onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === 'Shift' && this.selecting) {
      this.tellSelection();
    }
  };

  private onPointerDown = (): void => {
    this.selecting = true;
  };

  private onPointerUp = (): void => {
    if (this.selecting) {
      // The selection is settled only after the event.
      setTimeout(() => this.tellSelection());
    }
  };

  private tellSelection(): void {
    this.selecting = false;
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      return;
    }
    const range = selection.getRangeAt(0);
    if (!this.contains(range.startContainer) || !this.contains(range.endContainer)) {
      return;
    }
    const start = this.unitAt(range.startContainer, range.startOffset);
    const end = this.unitAt(range.endContainer, range.endOffset);
    if (start !== undefined && end !== undefined && end > start) {
      this.dispatchEvent(new CustomEvent('words-selected', { detail: { start, end } }));
    }
  }

  /** The position in the text of a point in the document. */
  private unitAt(node: Node, offset: number): number | undefined {
    const element = node instanceof Element ? node : node.parentElement;
    const piece = element?.closest<HTMLElement>('[data-at]');
    if (piece) {
      const inside = node.nodeType === Node.TEXT_NODE ? offset : offset === 0 ? 0 : piece.textContent?.length ?? 0;
      return Number(piece.dataset.at) + inside;
    }
    // A point between lines, as a triple click makes it: the next piece begins there, or the last one ends there.
    const range = document.createRange();
    range.setStart(node, offset);
    const pieces = [...this.querySelectorAll<HTMLElement>('[data-at]')];
    const next = pieces.find(candidate => range.comparePoint(candidate, 0) >= 0);
    return next ? Number(next.dataset.at) : this.text.length;
  }
}

function split(text: string): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    lines.push({ start, end: match.index, marks: [] });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length, marks: [] });
  return lines;
}

/** Gives every line the marks that touch it. Both are walked once: the marks in the order of their beginnings. */
function distribute(lines: Line[], marks: Mark[]): void {
  const waiting = [...marks].sort((a, b) => a.start - b.start);
  let open: Mark[] = [];
  let next = 0;
  for (const line of lines) {
    while (next < waiting.length && waiting[next].start <= line.end) {
      open.push(waiting[next++]);
    }
    open = open.filter(mark => mark.end > line.start);
    line.marks = open.filter(mark => mark.start < line.end);
  }
}

function signature(line: Line): string {
  return line.marks.map(mark => `${mark.id} ${mark.start} ${mark.end} ${mark.kind} ${mark.inferred} ${mark.label}`).join('|');
}

customElements.define('musubi-source-text', SourceText);

/** Scrolls what holds the text and nothing around it: on a telephone the page must not jump away from the values above. */
function centre(piece: Element): void {
  let pane = piece.parentElement;
  while (pane && !(pane.scrollHeight > pane.clientHeight && /auto|scroll/.test(getComputedStyle(pane).overflowY))) {
    pane = pane.parentElement;
  }
  if (pane) {
    const place = piece.getBoundingClientRect();
    pane.scrollTop += place.top - pane.getBoundingClientRect().top - (pane.clientHeight - place.height) / 2;
  }
}
