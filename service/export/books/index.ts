import type { OfficeBook } from '../../../domain/office-book.ts'
import type { Book } from './book.ts'
import { controlBook, incomingBook } from './caseBooks.ts'
import { letterBook } from './letterBook.ts'
import { commentBook, phoneBook, receptionBook } from './talkBooks.ts'

export const BOOKS: Record<OfficeBook, Book> = { incoming: incomingBook, outgoing: letterBook, reception: receptionBook, phone: phoneBook, comment_book: commentBook, control: controlBook }
