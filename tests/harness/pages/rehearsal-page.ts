import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

export type FormatName = 'SCORM 1.2' | 'SCORM 2004 (Edisi 3)' | 'SCORM 2004 (Edisi 4)' | 'cmi5 (xAPI)';
type ListName = 'Format paket' | 'Bahasa pemutar' | 'Jaringan' | 'Mulai dari';
type FaultName =
  | 'Tolak simpan'
  | 'Putus jaringan'
  | 'Sesi habis'
  | 'Tutup mendadak'
  | 'Tutup biasa'
  | 'Muat ulang'
  | 'Luncurkan lagi'
  | 'Peserta lain';

/** The rehearsal of a course: the simulated LMS, its faults and what it has. Owns their locators. */
export class RehearsalPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The course as the learner sees it. */
  get course(): FrameLocator {
    return this.#page.frameLocator('.rehearsal-screen iframe').frameLocator('#sco');
  }

  get journal(): Locator {
    return this.#page.getByTestId('journal');
  }

  get reactions(): Locator {
    return this.#page.getByTestId('reactions');
  }

  get status(): Locator {
    return this.#page.getByTestId('sim-status');
  }

  get score(): Locator {
    return this.#page.getByTestId('sim-score');
  }

  get learner(): Locator {
    return this.#page.getByTestId('sim-learner');
  }

  get stateSize(): Locator {
    return this.#page.getByTestId('sim-state-size');
  }

  get violations(): Locator {
    return this.#page.getByTestId('sim-violations');
  }

  get rehearsed(): Locator {
    return this.#page.getByTestId('rehearsed');
  }

  get ownWindowButton(): Locator {
    return this.#page.getByRole('button', { name: 'Buka di jendela sendiri' });
  }

  /** Offered when the course has changed. */
  get newestButton(): Locator {
    return this.#page.getByRole('button', { name: 'Muat versi terbaru' });
  }

  questionCard(id: string): Locator {
    return this.#page.locator(`[data-question-card="${id}"]`);
  }

  /** The module whose questions are listed. */
  async chooseModule(title: string): Promise<void> {
    await this.#page
      .getByTestId('questions')
      .getByRole('button', { name: /Modul$/ })
      .click();
    await this.#page.getByRole('option', { name: title }).click();
  }

  async answer(wish: 'Semua benar' | 'Semua salah' | 'Acak' | 'Sampai nilai'): Promise<void> {
    await this.#page.getByTestId('questions').getByRole('button', { name: wish }).click();
  }

  /** From the bar at the top. */
  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Coba', exact: true }).click();
    await expect(this.#page.getByTestId('rehearsal')).toBeVisible();
    await this.fillPanel();
  }

  /** The course is shown as large as there is room, not scaled: that is easier to click. */
  async fillPanel(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Selebar panel' }).click();
  }

  /** From the bar at the top, and then on in the other window. */
  async openOwnWindow(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Coba', exact: true }).click();
    await this.ownWindowButton.click();
  }

  chooseFormat(name: FormatName): Promise<void> {
    return this.choose('Format paket', name);
  }

  /** One of the lists above the course. */
  list(name: ListName): Locator {
    return this.#page.locator('.rehearsal-head').getByRole('button', { name });
  }

  async choose(list: ListName, option: string): Promise<void> {
    await this.list(list).click();
    await this.#page.getByRole('option', { name: option }).click();
  }

  async press(name: FaultName): Promise<void> {
    await this.#page.locator('.rehearsal-faults, .rehearsal-head').getByRole('button', { name, exact: true }).click();
  }

  async show(tab: 'Catatan' | 'Gangguan dan reaksi' | 'Soal' | 'Data di LMS'): Promise<void> {
    await this.#page.getByRole('tab', { name: tab }).click();
  }

  /** Elements of the LMS by name, as the table shows them. */
  async values(): Promise<Readonly<Record<string, string>>> {
    await this.show('Data di LMS');
    const rows = await this.#page
      .getByTestId('lms-data')
      .locator('tbody tr')
      .evaluateAll((found) =>
        found.map((row) => [row.getAttribute('data-element') ?? '', row.querySelector('td')?.textContent ?? '']),
      );
    // Pairs of text by the line above.
    return Object.fromEntries(rows as [string, string][]);
  }

  async expectKept(status: string, score: number | null): Promise<void> {
    await expect(this.status).toHaveAttribute('data-status', status);
    await expect(this.score).toHaveText(score === null ? '–' : String(score));
  }
}
