// assistant.mjs: the page used through its mirror alone, wherever things lie on the canvas.

/// An assistive technology at the mirror: elements are clicked, focused and given values, wherever they are.
export class Assistant {
  constructor(page) {
    this.page = page;
  }

  async click(selector, name) {
    await this.page.until(() => this.page.page.evaluate(([wanted, label]) => {
      const element = [...document.querySelectorAll(`#mirror ${wanted}`)].find((one) =>
        (one.getAttribute('aria-label') || one.textContent).includes(label));
      if (!element || element.closest('[inert]')) return false;
      element.click();
      return true;
    }, [selector, name]), `${selector} ${name} to be clicked`);
  }

  // Focus, value, events, as a browser does it for a person who types or chooses. `stays`: the control shows the
  // value afterwards.
  async give(name, value, { stays = true } = {}) {
    await this.page.until(() => this.page.page.evaluate(([label, text]) => {
      const element = [...document.querySelectorAll('#mirror input, #mirror select, #mirror textarea')]
        .find((one) => one.getAttribute('aria-label') === label);
      if (!element) return false;
      element.focus();
      if (element.tagName === 'SELECT') element.selectedIndex = [...element.options].findIndex((one) => one.text === text);
      else element.value = text;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
      element.blur();
      return true;
    }, [name, value]), `${name} to take ${value}`);
    // The page answers in its next frame; nobody gives two values faster than that.
    await this.page.rest();
    if (!stays) return;
    await this.page.until(() => this.page.page.evaluate(([label, text]) => {
      const element = [...document.querySelectorAll('#mirror input, #mirror select, #mirror textarea')]
        .find((one) => one.getAttribute('aria-label') === label);
      return element.tagName === 'SELECT' ? element.selectedOptions[0].text === text : element.value === text;
    }, [name, value]), `${name} to be ${value}`);
  }
}
