/**
 * Single-letter keys of a list or a screen: decides in the browser whether a key may act, and tells the server by the
 * event `musubi-key`. Used by the Java class `Keys`, which sets `musubiKeys`, the keys as `KeyboardEvent.key` says them.
 */
interface WithKeys extends HTMLElement {
  musubiKeys?: string[];
  musubiKeysConnected?: boolean;
}

const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [role="combobox"], [role="textbox"]';
const PRESSED_BY_ENTER = 'button, a[href], summary, input, [role="button"], vaadin-button, vaadin-menu-bar-button';
const ABOVE = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-context-menu[opened], vaadin-menu-bar-submenu[opened]';

function mayAct(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
    return false;
  }
  const origin = event.composedPath()[0];
  if (origin instanceof HTMLElement) {
    if (origin.matches(TYPING) || origin.isContentEditable) {
      return false;
    }
    if ((event.key === 'Enter' || event.key === ' ') && origin.closest(PRESSED_BY_ENTER)) {
      return false;
    }
  }
  const letter = event.key.length === 1 && event.key !== ' ';
  return !(letter && document.documentElement.dataset.keys === 'off');
}

function connect(scope: WithKeys, screen: boolean): void {
  if (scope.musubiKeysConnected) {
    return;
  }
  scope.musubiKeysConnected = true;
  const target: HTMLElement | Document = screen ? document : scope;
  const listener = (raw: Event): void => {
    const event = raw as KeyboardEvent;
    if (!scope.isConnected) {
      target.removeEventListener('keydown', listener);
      scope.musubiKeysConnected = false;
      return;
    }
    if (!scope.musubiKeys?.includes(event.key) || !mayAct(event)) {
      return;
    }
    if (screen) {
      const nowhere = document.activeElement === null || document.activeElement === document.body;
      if (!(nowhere || event.composedPath().includes(scope)) || document.querySelector(ABOVE)) {
        return;
      }
    }
    event.preventDefault();
    scope.dispatchEvent(new CustomEvent('musubi-key', { detail: event.key }));
  };
  target.addEventListener('keydown', listener);
}

/** Lets Enter on a row of a grid do what a click on it does; the grid itself does so for Space only. */
function enterClicks(grid: HTMLElement & { musubiEnter?: boolean }): void {
  if (grid.musubiEnter) {
    return;
  }
  grid.musubiEnter = true;
  grid.addEventListener(
    'keydown',
    (event) => {
      const origin = event.composedPath()[0];
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || !(origin instanceof HTMLElement)) {
        return;
      }
      const cell = origin.matches('tbody tr') ? origin.querySelector<HTMLElement>('td') : origin.matches('tbody td') ? origin : null;
      if (cell !== null) {
        event.preventDefault();
        event.stopPropagation();
        cell.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
      }
    },
    true,
  );
}

const house = window as unknown as { Musubi?: { keys?: typeof connect; enterClicks?: typeof enterClicks } };
house.Musubi = { ...house.Musubi, keys: connect, enterClicks };
