import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { openWindow } from './window.ts'

/** Russian menu with the editing keys; development tools only where the program is being developed. */
export function buildMenu(): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom', label: 'Обычный размер' },
    { role: 'zoomIn', label: 'Крупнее' },
    { role: 'zoomOut', label: 'Мельче' },
    { type: 'separator' },
    { role: 'togglefullscreen', label: 'Во весь экран' },
    ...(app.isPackaged ? [] : [{ role: 'toggleDevTools', label: 'Инструменты разработчика' } as const]),
  ]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'Файл', submenu: [{ label: 'Новое окно', accelerator: 'CmdOrCtrl+Shift+N', click: () => void openWindow() }, { type: 'separator' }, { role: 'close', label: 'Закрыть окно' }, { role: 'quit', label: 'Закрыть программу' }] },
      { label: 'Правка', submenu: [{ role: 'undo', label: 'Отменить' }, { role: 'redo', label: 'Повторить' }, { type: 'separator' }, { role: 'cut', label: 'Вырезать' }, { role: 'copy', label: 'Копировать' }, { role: 'paste', label: 'Вставить' }, { role: 'selectAll', label: 'Выделить всё' }] },
      { label: 'Вид', submenu: view },
    ]),
  )
}
