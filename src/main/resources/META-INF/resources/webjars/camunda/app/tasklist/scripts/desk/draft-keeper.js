// Keeps the draft on the server in step with what is typed: saves a moment after the last key, one save after the other, and
// tells between saves that this window is there.
const SAVE_AFTER = 1_000;
const ENDS = [409, 410];

export class DraftKeeper {
  #source;
  #read;
  #tell;
  #version;
  #dirty = false;
  #saving = Promise.resolve();
  #timer;
  #heart;

  // read: the reply as it stands; tell: { saved, standing, failed }, called with the news.
  constructor(source, { version, standing, beatSeconds }, read, tell) {
    this.#source = source;
    this.#version = version;
    this.#read = read;
    this.#tell = tell;
    this.standing = standing;
    this.isOver = false;
    this.#heart = setInterval(() => this.#beat(), beatSeconds * 1000);
  }

  get isSaved() {
    return !this.#dirty;
  }

  changed() {
    this.#dirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save().catch(() => undefined), SAVE_AFTER);
  }

  save() {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.catch(() => undefined).then(() => this.#write());
    return this.#saving;
  }

  async #write() {
    if (this.isSaved || this.isOver) return;
    this.#dirty = false;
    try {
      const { version, savedAt, standing } = await this.#source.save({ ...this.#read(), version: this.#version });
      this.#version = version;
      this.#know(standing);
      this.#tell.saved(savedAt);
    } catch (problem) {
      this.#dirty = true;
      this.#fail(problem);
      throw problem;
    }
  }

  async #beat() {
    if (this.isOver || !this.isSaved) return;
    try {
      this.#know(await this.#source.stay());
    } catch (problem) {
      if (ENDS.includes(problem.status)) this.#fail(problem);
    }
  }

  #know(standing) {
    const before = this.standing;
    this.standing = standing;
    this.#tell.standing(standing, before);
  }

  #fail(problem) {
    this.isOver ||= ENDS.includes(problem.status);
    this.#tell.failed(problem);
  }

  end() {
    clearTimeout(this.#timer);
    clearInterval(this.#heart);
    if (!this.isSaved && !this.isOver) this.save().catch(() => undefined);
    this.#source.leave();
  }
}
