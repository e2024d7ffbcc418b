import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import type { StudyEvent } from '../contract/events.ts';
import type { Connection } from '../transports/connection.ts';
import { STUDY_CALL, STUDY_EVENT, STUDY_LISTENS } from './channels.ts';

/**
 * All that the page gets from Electron: the two functions of a connection to the study. Neither Electron's objects
 * nor an event's sender ever reach the page.
 */
const study: Connection = {
  call: (method, input) => ipcRenderer.invoke(STUDY_CALL, method, input),
  subscribe(listener) {
    const relay = (_event: IpcRendererEvent, event: StudyEvent) => listener(event);
    ipcRenderer.on(STUDY_EVENT, relay);
    ipcRenderer.send(STUDY_LISTENS);
    return () => void ipcRenderer.off(STUDY_EVENT, relay);
  },
};
contextBridge.exposeInMainWorld('study', study);
