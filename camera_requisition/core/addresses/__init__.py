"""Addresses and crossings in words, and where local address and street layers have them."""
