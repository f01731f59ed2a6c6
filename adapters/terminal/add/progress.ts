import type { Output } from "../io.ts";

/** A line on a terminal that says how far the work is; silent elsewhere and for few files. */
export class Progress {
  private readonly output: Output;
  private readonly total: number;
  private readonly shown: boolean;

  constructor(output: Output, total: number) {
    this.output = output;
    this.total = total;
    this.shown = output.isTTY === true && total > 1;
  }

  /** @param done files finished; @param file the one at work */
  show(done: number, file: string): void {
    if (!this.shown) return;
    const columns = Math.max(40, this.output.columns ?? 80);
    const filled = Math.round((done / this.total) * 20);
    const bar = `[${"#".repeat(filled)}${".".repeat(20 - filled)}] ${done}/${this.total} `;
    const room = columns - bar.length - 1;
    this.output.write(`\r\u001b[K${bar}${file.length <= room ? file : `…${file.slice(file.length - room + 1)}`}`);
  }

  end(): void {
    if (this.shown) this.output.write("\r\u001b[K");
  }
}
