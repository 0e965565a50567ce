/*
 * In place of @vaadin/common-frontend, of which Flow needs the state of the line only: line.ts tells of it, and the indicator with the
 * libraries that draw it is left out (vite.config.ts). Flow's client writes its settings into the object named connectionIndicator.
 */
import { ConnectionState } from '@vaadin/common-frontend/ConnectionState.js';

export const ConnectionIndicator = {
  create() {
    const vaadin = ((window as unknown as { Vaadin?: Record<string, unknown> }).Vaadin ??= {});
    return (vaadin.connectionIndicator ??= {});
  },
};

export { ConnectionState };
