/** What the page says while a file is on its way, from the server in the reader's language. */
type Words = { sending: string; failed: string; tooLarge: string };

/**
 * Sends the file that is chosen in it, or dropped on it, to where `target` says, and tells the page when it is there: the file as it
 * is, its name in a header, so that the server reads it as it comes.
 */
class SendFile extends HTMLElement {
  private sending?: XMLHttpRequest;

  connectedCallback(): void {
    this.addEventListener('change', this.chosen);
    this.addEventListener('dragover', this.over);
    this.addEventListener('drop', this.dropped);
  }

  disconnectedCallback(): void {
    this.removeEventListener('change', this.chosen);
    this.removeEventListener('dragover', this.over);
    this.removeEventListener('drop', this.dropped);
    this.sending?.abort();
  }

  private get words(): Words {
    return JSON.parse(this.getAttribute('words') ?? '{}') as Words;
  }

  private readonly chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) {
      this.send(file);
    }
    // So that the same file can be chosen again.
    input.value = '';
  };

  private readonly over = (event: DragEvent): void => event.preventDefault();

  private readonly dropped = (event: DragEvent): void => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) {
      this.send(file);
    }
  };

  private send(file: File): void {
    if (file.size > Number(this.getAttribute('most-bytes'))) {
      this.say(this.words.tooLarge);
      // Nothing is under way, and what was said of the file before is over.
      this.dispatchEvent(new CustomEvent('file-sent'));
      return;
    }
    this.sending?.abort();
    const request = new XMLHttpRequest();
    this.sending = request;
    request.open('POST', this.getAttribute('target') ?? '');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Filename', encodeURIComponent(file.name));
    request.upload.onprogress = (progress) => this.progress(progress.loaded / Math.max(1, progress.total));
    request.onload = () => this.done(request.status);
    request.onerror = () => this.done(0);
    this.say(this.words.sending);
    this.progress(0);
    request.send(file);
  }

  private done(status: number): void {
    this.progress(undefined);
    // What became of it, the server says; here only that it did not get there.
    this.say(status === 0 || status >= 500 ? this.words.failed : '');
    this.dispatchEvent(new CustomEvent('file-sent'));
  }

  private progress(share: number | undefined): void {
    const bar = this.querySelector('progress');
    if (bar) {
      bar.hidden = share === undefined;
      bar.value = share ?? 0;
    }
  }

  private say(words: string): void {
    const line = this.querySelector('.send-file-said');
    if (line) {
      line.textContent = words;
    }
  }
}

customElements.define('send-file', SendFile);

export {};
