import { configure } from '@testing-library/react'

// What is awaited comes when it comes: a busy machine is no reason to fail.
configure({ asyncUtilTimeout: 10_000 })
