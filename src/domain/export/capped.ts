/** The first of many things; `more` is how many came after them. */
export interface Capped<Thing> {
  readonly listed: readonly Thing[]
  readonly more: number
}

/** Keeps the first few and counts the rest. */
export class FirstFew<Thing> {
  private readonly listed: Thing[] = []
  private more = 0
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  /** @param thing made only where it is kept */
  add(thing: () => Thing): void {
    if (this.listed.length < this.most) this.listed.push(thing())
    else this.more++
  }

  taken(): Capped<Thing> {
    return { listed: [...this.listed], more: this.more }
  }
}
