import { CardText } from './CardText.tsx'
import { Row } from './Row.tsx'

/** ЛС, телефон, почта, адрес: by these the applicant is answered and found again. */
export function ContactFields() {
  return (
    <>
      <Row columns="minmax(0, 8fr) minmax(0, 10fr) minmax(0, 13fr)">
        <CardText name="accountNumber" numeric />
        <CardText name="phones" rows={1} maxRows={3} placeholder="через запятую" />
        <CardText name="email" />
      </Row>
      <Row columns="minmax(0, 1fr) 96px">
        <CardText name="address" placeholder="Город, улица, дом, квартира" rows={1} maxRows={3} />
        <CardText name="postalIndex" numeric maxLength={6} />
      </Row>
    </>
  )
}
