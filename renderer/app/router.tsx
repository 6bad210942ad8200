import { createHashRouter } from 'react-router'
import { routes } from './routes.tsx'

export const router = createHashRouter(routes)
