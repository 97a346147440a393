"""Booking in the talk: place, time, who, needs, and the waiting list when nothing suits."""
